package org.waymark.registration.mail;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

final class MailableValidator implements ConstraintValidator<Mailable, String> {

    private final MailServer server;

    MailableValidator(MailServer server) {
        this.server = server;
    }

    @Override
    public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
        if (typed == null || typed.isBlank()) {
            return true;
        }
        String objection = server.objection(typed).orElse(null);
        if (objection != null) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{" + objection + "}").addConstraintViolation();
        }
        return objection == null;
    }
}

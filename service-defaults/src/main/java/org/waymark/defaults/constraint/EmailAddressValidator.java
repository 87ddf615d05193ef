package org.waymark.defaults.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

final class EmailAddressValidator implements ConstraintValidator<EmailAddress, String> {

    @Override
    public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
        if (typed == null || typed.isBlank()) {
            return true;
        }
        var flaw = MailAddress.flaw(typed).orElse(null);
        if (flaw != null) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{" + flaw.key() + "}").addConstraintViolation();
        }
        return flaw == null;
    }
}

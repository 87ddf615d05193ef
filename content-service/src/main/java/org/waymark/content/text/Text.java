package org.waymark.content.text;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;

/** A text in at least one language (unless {@link #optional}), in at most 12, and in none too long. */
@Constraint(validatedBy = Text.Check.class)
@Target({FIELD, METHOD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    /** The most characters in one language. */
    int max();

    boolean optional() default false;

    String message() default "{invalid.text}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Text, LocalizedText> {

        private static final int LANGUAGES = 12;
        private int max;
        private boolean optional;

        @Override
        public void initialize(Text text) {
            max = text.max();
            optional = text.optional();
        }

        @Override
        public boolean isValid(@Nullable LocalizedText text, ConstraintValidatorContext context) {
            if (text == null || text.isEmpty()) {
                return optional || refused(context, "{invalid.text.missing}");
            }
            var values = text.values().values();
            return values.size() <= LANGUAGES && values.stream().allMatch(value -> value.length() <= max);
        }

        private static boolean refused(ConstraintValidatorContext context, String message) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
            return false;
        }
    }
}

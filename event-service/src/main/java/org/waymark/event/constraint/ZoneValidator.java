package org.waymark.event.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

final class ZoneValidator implements ConstraintValidator<Zone, String> {

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || TimeZones.ALL.contains(value);
    }
}

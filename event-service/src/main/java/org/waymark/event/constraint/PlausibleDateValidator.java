package org.waymark.event.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

final class PlausibleDateValidator implements ConstraintValidator<PlausibleDate, LocalDate> {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    @Override
    public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
        return date == null || (FIRST_YEAR <= date.getYear() && date.getYear() <= LAST_YEAR);
    }
}

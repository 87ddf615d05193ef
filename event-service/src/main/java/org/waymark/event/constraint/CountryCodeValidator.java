package org.waymark.event.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class CountryCodeValidator implements ConstraintValidator<CountryCode, String> {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || COUNTRIES.contains(value);
    }
}

package org.waymark.event.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class LanguageCodeValidator implements ConstraintValidator<LanguageCode, String> {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || LANGUAGES.contains(value);
    }
}

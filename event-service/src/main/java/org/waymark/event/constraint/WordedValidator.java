package org.waymark.event.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;

final class WordedValidator implements ConstraintValidator<Worded, LocalizedText> {

    private boolean optional;
    private int max;

    @Override
    public void initialize(Worded constraint) {
        optional = constraint.optional();
        max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable LocalizedText text, ConstraintValidatorContext context) {
        if (text == null || text.isEmpty()) {
            return optional;
        }
        return text.values().values().stream().allMatch(words -> words.length() <= max);
    }
}

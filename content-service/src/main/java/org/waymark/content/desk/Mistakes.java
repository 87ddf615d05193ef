package org.waymark.content.desk;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.Rejection;

/** What is wrong in a form, in the reader's language and at the field where it is. */
@Component
final class Mistakes {

    /** The step in the path of a violation that names an element of a list. */
    private static final Pattern ELEMENT = Pattern.compile("(\\[\\d+])?\\.<list element>");

    private final Validator validator;
    private final MessageSource messages;

    Mistakes(Validator validator, MessageSource messages) {
        this.validator = validator;
        this.messages = messages;
    }

    /** The violations of a value's constraints; the path of each is turned into the id of a field. */
    List<FieldError> in(Object value, UnaryOperator<String> field) {
        return validator.validate(value).stream()
                .map(violation -> new FieldError(field.apply(path(violation)), violation.getMessage()))
                .distinct()
                .toList();
    }

    FieldError at(String field, String code, Object... arguments) {
        var locale = LocaleContextHolder.getLocale();
        return new FieldError(field, Objects.requireNonNullElse(message(code, locale, arguments), code));
    }

    /** A refusal as the page says it. */
    FieldError of(String field, Rejection refusal) {
        var text = message("problem." + refusal.code(), LocaleContextHolder.getLocale());
        return new FieldError(field, Objects.requireNonNullElse(text, refusal.sentence()));
    }

    private @Nullable String message(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, null, locale);
    }

    private static String path(ConstraintViolation<?> violation) {
        return ELEMENT.matcher(violation.getPropertyPath().toString()).replaceAll("");
    }
}

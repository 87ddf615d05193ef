package org.waymark.event.desk;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.defaults.page.Languages;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.Rejection;
import org.waymark.event.edition.EditionTaken;
import org.waymark.event.rule.RuleBroken;
import org.waymark.event.series.SeriesTaken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads forms by the same rules as the API, and tells what is wrong in the reader's language beside the field. */
@Component
class Forms {

    private final JsonMapper json;
    private final Validator validator;
    private final MessageSource messages;

    Forms(JsonMapper json, Validator validator, MessageSource messages) {
        this.json = json;
        this.validator = validator;
        this.messages = messages;
    }

    /** The languages that a form has fields for: those given, then those of the interface. */
    static List<String> languages(Collection<String> foremost) {
        var languages = new LinkedHashSet<>(foremost);
        Languages.SUPPORTED.forEach(language -> languages.add(language.getLanguage()));
        return List.copyOf(languages);
    }

    /**
     * What the form says.
     *
     * @throws JacksonException when a field cannot be read
     * @throws ConstraintViolationException when one is not as it should be
     */
    <P> P read(JsonNode form, Class<P> type) {
        var profile = json.treeToValue(form, type);
        var violations = validator.validate(profile);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return profile;
    }

    /**
     * What is wrong, by the names of the form's fields.
     *
     * @param localized fields that the form has once for each language; the first one is marked
     */
    List<FieldError> errors(RuntimeException e, Set<String> localized, List<String> languages, Locale locale) {
        var told =
                switch (e) {
                    case ConstraintViolationException invalid ->
                        invalid.getConstraintViolations().stream()
                                .map(Forms::error)
                                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                                .toList();
                    case JacksonException unreadable ->
                        List.of(new FieldError(path(unreadable), message("form.unreadable", "", locale)));
                    case RuleBroken broken -> List.of(error(broken.field(), broken, locale));
                    case EditionTaken taken -> List.of(error(taken.field(), taken, locale));
                    case SeriesTaken taken -> List.of(error("slug", taken, locale));
                    case Rejection rejection -> List.of(error("", rejection, locale));
                    default -> throw e;
                };
        return told.stream()
                .map(error -> new FieldError(fieldOf(error.field(), localized, languages), error.message()))
                .distinct()
                .toList();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        return new FieldError(violation.getPropertyPath().toString(), violation.getMessage());
    }

    private FieldError error(String field, Rejection rejection, Locale locale) {
        return new FieldError(field, message("problem." + rejection.code(), rejection.sentence(), locale));
    }

    private String message(String key, String otherwise, Locale locale) {
        var text = messages.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .takeWhile(name -> name != null)
                .reduce((outer, inner) -> outer + "." + inner)
                .orElse("");
    }

    /** Lists are one field, whatever is wrong in them. */
    private static String fieldOf(String path, Set<String> localized, List<String> languages) {
        var field = path.replaceAll("\\[.*", "");
        return localized.contains(field) ? field + "." + languages.getFirst() : field;
    }
}

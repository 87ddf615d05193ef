package org.waymark.defaults.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.Errors;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What libraries say of bad input, in our words. */
final class Problems {

    /** The same faults are told in the same words. */
    private static final Comparator<FieldError> IN_ORDER =
            Comparator.comparing(FieldError::field).thenComparing(FieldError::message);

    private Problems() {}

    static Invalid of(Errors result) {
        return new Invalid(result.getAllErrors().stream()
                .map(error -> new FieldError(
                        error instanceof org.springframework.validation.FieldError field ? field.getField() : "",
                        text(error)))
                .sorted(IN_ORDER)
                .toList());
    }

    static Invalid of(MethodValidationResult result) {
        return new Invalid(result.getParameterValidationResults().stream()
                .flatMap(Problems::errors)
                .sorted(IN_ORDER)
                .toList());
    }

    /** Of a body, its fields are named; of any other parameter, itself. */
    private static Stream<FieldError> errors(ParameterValidationResult parameter) {
        if (parameter instanceof ParameterErrors body) {
            return of((Errors) body).errors().stream();
        }
        var name = name(parameter.getMethodParameter().getParameterName());
        return parameter.getResolvableErrors().stream().map(error -> new FieldError(name, text(error)));
    }

    static Invalid of(ConstraintViolationException e) {
        return new Invalid(e.getConstraintViolations().stream()
                .map(Problems::of)
                .sorted(IN_ORDER)
                .toList());
    }

    private static FieldError of(ConstraintViolation<?> violation) {
        return new FieldError(violation.getPropertyPath().toString(), violation.getMessage());
    }

    static Invalid of(TypeMismatchException e) {
        return new Invalid(
                name(e.getPropertyName()), "'" + e.getValue() + "' cannot be read as " + kind(e.getRequiredType()));
    }

    static Invalid of(HttpMessageNotReadableException e) {
        return e.getCause() instanceof JacksonException json
                ? of(json)
                : new Invalid("", "A body is needed, and it must be JSON");
    }

    static Invalid of(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                new Invalid(path(e), "There is no such field; known are " + known(unknown));
            case InvalidFormatException format ->
                new Invalid(path(e), "'" + format.getValue() + "' cannot be read as " + kind(format.getTargetType()));
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException why ->
                new Invalid(path(e), String.valueOf(why.getMessage()));
            case MismatchedInputException missing
            when isMissing(missing) -> new Invalid(path(e), "This is needed: " + kind(missing.getTargetType()));
            case MismatchedInputException mismatch ->
                new Invalid(path(e), "This cannot be read as " + kind(mismatch.getTargetType()));
            case StreamReadException twice
            when twice.getOriginalMessage().startsWith("Duplicate Object property") ->
                new Invalid(path(e), "A field is said twice at " + position(twice));
            case StreamReadException broken ->
                new Invalid("", "The JSON breaks off or is malformed at " + position(broken));
            default -> new Invalid(path(e), "This cannot be read");
        };
    }

    private static boolean isMissing(MismatchedInputException e) {
        return e.getOriginalMessage().startsWith("Cannot map `null`")
                || e.getOriginalMessage().startsWith("Missing required creator property");
    }

    private static String known(UnrecognizedPropertyException e) {
        var ids = e.getKnownPropertyIds();
        return ids == null ? "none" : ids.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String position(StreamReadException e) {
        var location = e.getLocation();
        return location == null
                ? "an unknown place"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "what is wanted here";
        }
        if (type.isEnum()) {
            return "one of "
                    + List.of(type.getEnumConstants()).stream()
                            .map(each -> String.valueOf(each)
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'))
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "String" -> "text";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "double", "Double" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "LocalTime" -> "a time of day such as 23:59";
            case "LocalDate" -> "a date such as 2027-05-30";
            case "Instant" -> "a time such as 2027-05-30T09:00:00Z";
            case "List", "ArrayList" -> "a list";
            case "LocalizedText", "LinkedHashMap" -> "texts by language, such as {\"en\": \"...\"}";
            default -> "what is wanted here";
        };
    }

    private static String text(MessageSourceResolvable error) {
        var message = error.getDefaultMessage();
        return message == null ? "This cannot be taken" : message;
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : name;
    }
}

package org.waymark.defaults.page;

import static java.util.Comparator.comparingInt;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.validation.BindingResult;
import org.waymark.defaults.problem.FieldError;

/** What is wrong with a form that was bound to a record. */
public final class FormErrors {

    private FormErrors() {}

    /**
     * One mistake a field, in the order in which the record names its fields, as the page shows them. An empty field is
     * said to be empty, whatever else is wrong with it.
     *
     * @param sentence what to say of a mistake
     */
    public static List<FieldError> of(
            BindingResult binding, Function<org.springframework.validation.FieldError, String> sentence) {
        Map<String, FieldError> first = new LinkedHashMap<>();
        List<String> order = fields(Objects.requireNonNull(binding.getTarget()));
        binding.getFieldErrors().stream()
                .sorted(comparingInt(
                                (org.springframework.validation.FieldError wrong) -> order.indexOf(wrong.getField()))
                        .thenComparingInt(wrong -> "NotBlank".equals(wrong.getCode()) ? 0 : 1))
                .forEach(wrong ->
                        first.putIfAbsent(wrong.getField(), new FieldError(wrong.getField(), sentence.apply(wrong))));
        return List.copyOf(first.values());
    }

    private static List<String> fields(Object form) {
        return Stream.of(form.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}

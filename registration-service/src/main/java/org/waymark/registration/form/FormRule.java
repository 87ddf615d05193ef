package org.waymark.registration.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.defaults.text.LocalizedText;

/**
 * What a form must hold to make sense. The first broken rule is the answer.
 *
 * @param code the stable name of the rule
 * @param sentence what is wrong when it is broken
 */
public record FormRule(String code, String sentence, Predicate<FormDraft> holds) {

    private static final int MOST = 60;
    private static final int LONGEST = 5000;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final List<FormRule> RULES = List.of(
            new FormRule(
                    "form-too-long",
                    "A form has at most 60 questions, 60 options for each, 60 consents, and texts of 5,000 characters.",
                    FormRule::fits),
            new FormRule(
                    "form-id-odd",
                    "Ids are 1 to 40 lower-case letters, digits and hyphens, and begin with a letter or digit.",
                    form -> ids(form).allMatch(id -> ID.matcher(id).matches())),
            new FormRule(
                    "question-twice",
                    "Two questions have the same id.",
                    form -> areUnique(
                            form.questions().stream().map(Question::id).toList())),
            new FormRule(
                    "consent-twice",
                    "Two consents have the same id.",
                    form -> areUnique(form.consents().stream().map(Consent::id).toList())),
            new FormRule(
                    "option-twice",
                    "Two options of a question have the same id.",
                    form -> form.questions().stream()
                            .allMatch(question -> areUnique(
                                    question.options().stream().map(Option::id).toList()))),
            new FormRule(
                    "form-text-missing",
                    "A question, an option or a consent has no text in any language.",
                    form -> labels(form).noneMatch(LocalizedText::isEmpty)),
            new FormRule(
                    "options-missing",
                    "A question to choose from has at least two options.",
                    form -> form.questions().stream()
                            .noneMatch(question -> question.kind().hasOptions()
                                    && question.options().size() < 2)),
            new FormRule(
                    "options-unused",
                    "Only a question to choose from has options.",
                    form -> form.questions().stream()
                            .noneMatch(question -> !question.kind().hasOptions()
                                    && !question.options().isEmpty())),
            new FormRule(
                    "needs-required",
                    "Nobody can be made to tell their dietary or accessibility needs.",
                    form -> form.questions().stream()
                            .noneMatch(question -> question.kind() == Kind.NEEDS && question.required())),
            new FormRule(
                    "condition-unknown",
                    "A condition refers to a question that does not come earlier, or is about needs.",
                    FormRule::conditionsLookBack),
            new FormRule(
                    "condition-impossible",
                    "A condition asks for an answer that its question does not have.",
                    FormRule::conditionsCanHold));

    public static Optional<FormRule> firstBroken(FormDraft form) {
        return RULES.stream().filter(rule -> !rule.holds.test(form)).findFirst();
    }

    private static boolean fits(FormDraft form) {
        return form.questions().size() <= MOST
                && form.consents().size() <= MOST
                && form.questions().stream()
                        .allMatch(question -> question.options().size() <= MOST)
                && Stream.concat(
                                labels(form),
                                form.questions().stream().map(Question::help).filter(Objects::nonNull))
                        .flatMap(text -> text.values().values().stream())
                        .allMatch(text -> text.length() <= LONGEST);
    }

    private static boolean areUnique(List<String> ids) {
        return new HashSet<>(ids).size() == ids.size();
    }

    private static Stream<String> ids(FormDraft form) {
        return Stream.of(
                        form.questions().stream().map(Question::id),
                        form.questions().stream()
                                .flatMap(question -> question.options().stream())
                                .map(Option::id),
                        form.consents().stream().map(Consent::id))
                .flatMap(all -> all);
    }

    private static Stream<LocalizedText> labels(FormDraft form) {
        return Stream.of(
                        form.questions().stream().map(Question::label),
                        form.questions().stream()
                                .flatMap(question -> question.options().stream())
                                .map(Option::label),
                        form.consents().stream().map(Consent::text))
                .flatMap(all -> all);
    }

    private static boolean conditionsLookBack(FormDraft form) {
        Set<String> earlier = new HashSet<>();
        for (Question question : form.questions()) {
            Condition condition = question.condition();
            if (condition != null && !earlier.contains(condition.question())) {
                return false;
            }
            if (question.kind() != Kind.NEEDS) {
                earlier.add(question.id());
            }
        }
        return true;
    }

    private static boolean conditionsCanHold(FormDraft form) {
        Map<String, Question> known = new HashMap<>();
        form.questions().forEach(question -> known.put(question.id(), question));
        return form.questions().stream()
                .map(Question::condition)
                .filter(Objects::nonNull)
                .allMatch(condition -> canHold(condition, Objects.requireNonNull(known.get(condition.question()))));
    }

    private static boolean canHold(Condition condition, Question question) {
        return switch (question.kind()) {
            case CHOICE, CHOICES -> question.option(condition.value()).isPresent();
            case CHECKBOX -> condition.value().equals("true");
            case SHORT_TEXT, LONG_TEXT, NUMBER, DATE, NEEDS ->
                !condition.value().isBlank()
                        && Reading.of(question, List.of(condition.value()))
                                .equals(Reading.taken(List.of(condition.value())));
        };
    }
}

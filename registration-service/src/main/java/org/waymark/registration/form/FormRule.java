package org.waymark.registration.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;

/**
 * What a form must hold to make sense. The first broken rule is the answer.
 *
 * @param code the stable name of the rule
 * @param sentence what is wrong when it is broken
 * @param offenders the paths of what breaks it, such as {@code questions[2].options[0].label.en}; empty for the whole
 */
public record FormRule(String code, String sentence, Function<FormDraft, Stream<String>> offenders) {

    private static final int MOST = 60;
    private static final int LONGEST = 5000;
    private static final Pattern ID = Pattern.compile("(?!new$)[a-z0-9][a-z0-9-]{0,39}");

    private static final List<FormRule> RULES = List.of(
            new FormRule(
                    "form-too-long",
                    "A form has at most 60 questions, 60 options for each, 60 consents, and texts of 5,000 characters.",
                    FormRule::excess),
            new FormRule(
                    "form-id-odd",
                    "Ids are 1 to 40 lower-case letters, digits and hyphens, begin with a letter or digit, and are not"
                            + " 'new'.",
                    FormRule::oddIds),
            new FormRule(
                    "question-twice",
                    "Two questions have the same id.",
                    form -> repeated(
                            "questions",
                            form.questions().stream().map(Question::id).toList())),
            new FormRule(
                    "consent-twice",
                    "Two consents have the same id.",
                    form -> repeated(
                            "consents",
                            form.consents().stream().map(Consent::id).toList())),
            new FormRule(
                    "option-twice",
                    "Two options of a question have the same id.",
                    form -> questions(
                            form,
                            (path, question) -> repeated(
                                            path + ".options",
                                            question.options().stream()
                                                    .map(Option::id)
                                                    .toList())
                                    .map(any -> path + ".options")
                                    .limit(1))),
            new FormRule(
                    "form-text-missing",
                    "A question, an option or a consent has no text in any language.",
                    form -> labels(form).entrySet().stream()
                            .filter(label -> label.getValue().isEmpty())
                            .map(Map.Entry::getKey)),
            new FormRule(
                    "options-missing",
                    "A question to choose from has at least two options.",
                    form -> those(
                            form,
                            "options",
                            question -> question.kind().hasOptions()
                                    && question.options().size() < 2)),
            new FormRule(
                    "options-unused",
                    "Only a question to choose from has options.",
                    form -> those(
                            form,
                            "options",
                            question -> !question.kind().hasOptions()
                                    && !question.options().isEmpty())),
            new FormRule(
                    "needs-required",
                    "Nobody can be made to tell their dietary or accessibility needs.",
                    form -> those(form, "required", question -> question.kind() == Kind.NEEDS && question.required())),
            new FormRule(
                    "condition-unknown",
                    "A condition refers to a question that does not come earlier, or is about needs.",
                    FormRule::blindConditions),
            new FormRule(
                    "condition-impossible",
                    "A condition asks for an answer that its question does not have.",
                    form -> those(form, "condition", question -> !canHold(form, question.condition()))));

    public static Optional<FormRule> firstBroken(FormDraft form) {
        return RULES.stream()
                .filter(rule -> rule.offenders.apply(form).findAny().isPresent())
                .findFirst();
    }

    /** All that is wrong, by the path of what is. */
    public static List<Breach> broken(FormDraft form) {
        return RULES.stream()
                .flatMap(rule -> rule.offenders.apply(form).distinct().map(path -> new Breach(rule, path)))
                .toList();
    }

    /** A rule that a part of the form breaks. */
    public record Breach(FormRule rule, String path) {}

    private interface Look {
        Stream<String> at(String path, Question question);
    }

    private interface Test {
        boolean fails(Question question);
    }

    private static Stream<String> questions(FormDraft form, Look look) {
        return IntStream.range(0, form.questions().size())
                .boxed()
                .flatMap(i -> look.at("questions[" + i + "]", form.questions().get(i)));
    }

    private static Stream<String> those(FormDraft form, String part, Test test) {
        return questions(form, (path, question) -> test.fails(question) ? Stream.of(path + "." + part) : Stream.of());
    }

    private static Stream<String> excess(FormDraft form) {
        Stream<String> whole =
                form.questions().size() > MOST || form.consents().size() > MOST ? Stream.of("") : Stream.of();
        Stream<String> options =
                those(form, "options", question -> question.options().size() > MOST);
        Stream<String> texts = labels(form).entrySet().stream().flatMap(FormRule::tooLong);
        Stream<String> helps = questions(form, (path, question) -> {
            LocalizedText help = question.help();
            return help == null ? Stream.of() : tooLong(Map.entry(path + ".help", help));
        });
        return Stream.of(whole, options, texts, helps).flatMap(all -> all);
    }

    private static Stream<String> tooLong(Map.Entry<String, LocalizedText> text) {
        return text.getValue().values().entrySet().stream()
                .filter(one -> one.getValue().length() > LONGEST)
                .map(one -> text.getKey() + "." + one.getKey());
    }

    private static Stream<String> oddIds(FormDraft form) {
        Stream<String> questions = questions(
                form,
                (path, question) -> Stream.concat(
                        isOdd(question.id()) ? Stream.of(path + ".id") : Stream.of(),
                        question.options().stream()
                                        .anyMatch(option -> !option.id().equals("new") && isOdd(option.id()))
                                ? Stream.of(path + ".options")
                                : Stream.of()));
        Stream<String> consents = IntStream.range(0, form.consents().size())
                .filter(i -> isOdd(form.consents().get(i).id()))
                .mapToObj(i -> "consents[" + i + "].id");
        return Stream.concat(questions, consents);
    }

    private static boolean isOdd(String id) {
        return !ID.matcher(id).matches();
    }

    private static Stream<String> repeated(String list, List<String> ids) {
        Set<String> seen = new HashSet<>();
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                paths.add(list + "[" + i + "].id");
            }
        }
        return paths.stream();
    }

    private static Map<String, LocalizedText> labels(FormDraft form) {
        Map<String, LocalizedText> labels = new LinkedHashMap<>();
        for (int i = 0; i < form.questions().size(); i++) {
            Question question = form.questions().get(i);
            labels.put("questions[" + i + "].label", question.label());
            for (int j = 0; j < question.options().size(); j++) {
                labels.put(
                        "questions[" + i + "].options[" + j + "].label",
                        question.options().get(j).label());
            }
        }
        for (int i = 0; i < form.consents().size(); i++) {
            labels.put("consents[" + i + "].text", form.consents().get(i).text());
        }
        return labels;
    }

    private static Stream<String> blindConditions(FormDraft form) {
        Set<String> earlier = new HashSet<>();
        List<String> blind = new ArrayList<>();
        for (int i = 0; i < form.questions().size(); i++) {
            Question question = form.questions().get(i);
            Condition condition = question.condition();
            if (condition != null && !earlier.contains(condition.question())) {
                blind.add("questions[" + i + "].condition");
            }
            if (question.kind() != Kind.NEEDS) {
                earlier.add(question.id());
            }
        }
        return blind.stream();
    }

    private static boolean canHold(FormDraft form, @Nullable Condition condition) {
        return condition == null
                || form.question(condition.question())
                        .map(question -> canHold(condition, question))
                        .orElse(true);
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

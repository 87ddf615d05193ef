package org.waymark.registration.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.form.Condition;
import org.waymark.registration.form.FormDraft;
import org.waymark.registration.form.Kind;
import org.waymark.registration.form.Option;
import org.waymark.registration.form.Question;

/**
 * A question as it was typed: fields {@code id}, {@code kind}, {@code required}, {@code label.<language>},
 * {@code help.<language>}, {@code condition} ({@code <question>=<answer>}, without the answer where that is typed into
 * {@code conditionAnswer}), and for each row of options {@code optionId.<row>}, {@code optionPlace.<row>} and
 * {@code option.<row>.<language>}.
 */
public final class QuestionFields {

    private static final int MOST_ROWS = 70;
    private static final int EMPTY_ROWS = 3;
    private static final String ANSWER = "conditionAnswer";

    private final Typed typed;
    private final List<String> languages;

    QuestionFields(Map<String, String> fields, List<String> languages) {
        this.typed = new Typed(fields);
        this.languages = languages;
    }

    static QuestionFields of(Question question, FormDraft form, List<String> languages) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", question.id());
        fields.put("kind", word(question.kind()));
        fields.put("required", String.valueOf(question.required()));
        Typed.put(fields, "label", question.label());
        LocalizedText help = question.help();
        if (help != null) {
            Typed.put(fields, "help", help);
        }
        Condition condition = question.condition();
        if (condition != null) {
            boolean typed = form.question(condition.question())
                    .filter(other -> other.kind().isTyped())
                    .isPresent();
            fields.put("condition", condition.question() + "=" + (typed ? "" : condition.value()));
            fields.put(ANSWER, typed ? condition.value() : "");
        }
        for (int row = 0; row < question.options().size(); row++) {
            Option option = question.options().get(row);
            fields.put("optionId." + row, option.id());
            fields.put("optionPlace." + row, String.valueOf(row + 1));
            Typed.put(fields, "option." + row, option.label());
        }
        return new QuestionFields(fields, languages);
    }

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String field(String name) {
        return typed.text(name);
    }

    public boolean required() {
        return field("required").equals("true");
    }

    boolean wantsMore() {
        return typed.has("more");
    }

    Optional<Kind> kind() {
        return Stream.of(Kind.values())
                .filter(kind -> word(kind).equals(field("kind")))
                .findFirst();
    }

    /** Those of the series, and others that a text has. */
    public List<String> languages() {
        List<String> all = Spoken.with(languages, typed.names(), "label.");
        all = Spoken.with(all, typed.names(), "help.");
        for (int row = 0; row < filledRows(); row++) {
            all = Spoken.with(all, typed.names(), "option." + row + ".");
        }
        return all;
    }

    /** Rows to show: those that are filled, and some more. */
    public List<Integer> rows() {
        return IntStream.range(0, Math.min(MOST_ROWS, filledRows() + EMPTY_ROWS))
                .boxed()
                .toList();
    }

    private int filledRows() {
        return IntStream.range(0, MOST_ROWS)
                .filter(row ->
                        !label(row).isEmpty() || !field("optionId." + row).isEmpty())
                .map(row -> row + 1)
                .max()
                .orElse(0);
    }

    private LocalizedText label(int row) {
        return typed.localized("option." + row, languages);
    }

    /** Rows with a text, in the order of their numbers. */
    private List<Integer> order() {
        return IntStream.range(0, MOST_ROWS)
                .filter(row -> !label(row).isEmpty())
                .boxed()
                .sorted(Comparator.comparingInt(this::place))
                .toList();
    }

    private int place(int row) {
        String place = field("optionPlace." + row);
        return place.matches("\\d{1,3}") ? Integer.parseInt(place) : 1000;
    }

    /** What was typed, with a plain text where the kind is still to be chosen. */
    Question question(String fixedId, Set<String> taken) {
        LocalizedText label = typed.localized("label", languages);
        LocalizedText help = typed.localized("help", languages);
        String id = fixedId.isEmpty() ? field("id") : fixedId;
        return new Question(
                id.isEmpty() ? Typed.id(label, "question", taken) : id,
                kind().orElse(Kind.SHORT_TEXT),
                label,
                help.isEmpty() ? null : help,
                required(),
                options(),
                condition());
    }

    private List<Option> options() {
        Set<String> taken = new HashSet<>();
        order().forEach(row -> taken.add(field("optionId." + row)));
        List<Option> options = new ArrayList<>();
        for (int row : order()) {
            String known = field("optionId." + row);
            String id = known.isEmpty() ? Typed.id(label(row), "option", taken) : known;
            taken.add(id);
            options.add(new Option(id, label(row)));
        }
        return options;
    }

    private @Nullable Condition condition() {
        String[] parts = field("condition").split("=", 2);
        return parts.length < 2 ? null : new Condition(parts[0], parts[1].isEmpty() ? field(ANSWER) : parts[1]);
    }

    /** The field that a path within the question is about. */
    String place(String path) {
        if (path.equals("label")) {
            return "label." + languages.getFirst();
        }
        if (path.equals("condition") && field("condition").endsWith("=")) {
            return ANSWER;
        }
        if (path.startsWith("options[")) {
            int row = order().get(Paths.index(path));
            String language = path.substring(path.lastIndexOf('.') + 1);
            return "option." + row + "." + (language.equals("label") ? languages.getFirst() : language);
        }
        return path;
    }
}

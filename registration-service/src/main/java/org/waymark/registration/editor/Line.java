package org.waymark.registration.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.form.Consent;
import org.waymark.registration.form.FormPage;
import org.waymark.registration.form.FormPage.Asked;
import org.waymark.registration.form.Option;
import org.waymark.registration.form.Question;
import org.waymark.registration.form.RegistrationForm;

/**
 * A question or a consent in the list of those who edit it.
 *
 * @param kind the word for a question's; empty for a consent
 * @param whole languages in which all of its texts exist
 * @param missing languages of the series in which one of them does not
 */
public record Line(
        String id,
        LocalizedText label,
        String kind,
        boolean required,
        @Nullable Asked asked,
        List<String> whole,
        List<String> missing) {

    static List<Line> questions(@Nullable RegistrationForm form, FormPage page, List<String> languages) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; form != null && i < form.questions().size(); i++) {
            Question question = form.questions().get(i);
            List<LocalizedText> texts = Stream.concat(
                            Stream.of(question.label(), question.help()).filter(Objects::nonNull),
                            question.options().stream().map(Option::label))
                    .toList();
            lines.add(line(
                    question.id(),
                    question.label(),
                    QuestionFields.word(question.kind()),
                    question.required(),
                    page.questions().get(i).asked(),
                    texts,
                    languages));
        }
        return lines;
    }

    static List<Line> consents(@Nullable RegistrationForm form, List<String> languages) {
        return form == null
                ? List.of()
                : form.consents().stream()
                        .map(consent -> consent(consent, languages))
                        .toList();
    }

    private static Line consent(Consent consent, List<String> languages) {
        return line(consent.id(), consent.text(), "", consent.required(), null, List.of(consent.text()), languages);
    }

    private static Line line(
            String id,
            LocalizedText label,
            String kind,
            boolean required,
            @Nullable Asked asked,
            List<LocalizedText> texts,
            List<String> languages) {
        Set<String> all = new LinkedHashSet<>(languages);
        texts.forEach(text -> all.addAll(text.values().keySet()));
        List<String> whole = all.stream()
                .filter(language ->
                        texts.stream().allMatch(text -> text.values().containsKey(language)))
                .toList();
        List<String> missing =
                languages.stream().filter(language -> !whole.contains(language)).toList();
        return new Line(id, label, kind, required, asked, whole, missing);
    }
}

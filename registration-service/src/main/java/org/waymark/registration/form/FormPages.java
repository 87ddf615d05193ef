package org.waymark.registration.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.FieldError;
import org.waymark.registration.edition.EditionId;

/** Forms and answers in a reader's language. */
@Component
public class FormPages {

    private final Forms forms;
    private final MessageSource messages;

    FormPages(Forms forms, MessageSource messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /** The form in force with what was typed into it; empty where the edition asks nothing. */
    public Optional<FormPage> page(EditionId edition, AnswerSheet typed, Locale language) {
        return asking(edition).map(form -> FormPage.of(form, typed, language));
    }

    /** Any version of a form, blank, as those would see it who fill it in. */
    public FormPage preview(RegistrationForm form, Locale language) {
        return FormPage.of(form, AnswerSheet.BLANK, language);
    }

    /** What a page sent, as far as the form in force asks for it: it may have been another one when the page was made. */
    public AnswerSheet sheet(EditionId edition, Map<String, List<String>> fields) {
        AnswerSheet sent = AnswerSheet.ofFields(fields);
        Map<String, List<String>> answers = new TreeMap<>(sent.answers());
        Map<String, Long> consents = new TreeMap<>(sent.consents());
        RegistrationForm form = asking(edition).orElse(null);
        answers.keySet().removeIf(id -> form == null || form.question(id).isEmpty());
        consents.keySet().removeIf(id -> form == null || form.consent(id).isEmpty());
        return new AnswerSheet(answers, consents);
    }

    /** What somebody has answered, to be changed: a consent counts as given only where its text is the one agreed to. */
    public AnswerSheet again(EditionId edition, Answers answers) {
        RegistrationForm asked = forms.find(answers.form(), answers.version()).orElseThrow(IllegalStateException::new);
        Map<String, Long> consents = new TreeMap<>(answers.consents());
        RegistrationForm now = asking(edition).orElse(asked);
        consents.keySet()
                .removeIf(id -> !asked.consent(id)
                        .map(Consent::text)
                        .equals(now.consent(id).map(Consent::text)));
        return new AnswerSheet(answers.all(), consents);
    }

    /** All that is wrong, to be said beside the fields. */
    public List<FieldError> errors(EditionId edition, AnswerSheet sheet, Locale language) {
        return asking(edition)
                .map(form -> Examination.of(form, sheet).mistakes().stream()
                        .map(mistake -> new FieldError(mistake.field(), sentence(form, mistake, language)))
                        .toList())
                .orElse(List.of());
    }

    /** Whether something is asked that nobody may leave out. */
    public boolean demands(EditionId edition) {
        return asking(edition)
                .filter(form ->
                        !Examination.of(form, AnswerSheet.BLANK).mistakes().isEmpty())
                .isPresent();
    }

    /** What somebody has answered, in the order and the words of the version that asked. */
    public List<Told> told(Answers answers, Locale language) {
        List<Told> told = new ArrayList<>();
        Map<String, List<String>> values = answers.all();
        RegistrationForm form = forms.find(answers.form(), answers.version()).orElseThrow(IllegalStateException::new);
        for (Question question : form.questions()) {
            List<String> answer = values.getOrDefault(question.id(), List.of());
            if (!answer.isEmpty()) {
                String label = question.label().in(language).text();
                told.add(new Told(label, words(question, answer, language), question.kind() == Kind.NEEDS));
            }
        }
        for (Consent consent : form.consents()) {
            boolean agreed = answers.consents().containsKey(consent.id());
            String label = consent.text().in(language).text();
            told.add(new Told(label, List.of(say(agreed ? "form.agreed" : "form.not-agreed", language)), false));
        }
        return told;
    }

    /** Answers in columns, by the form in force. */
    public AnswerColumns columns(EditionId edition, Locale language) {
        RegistrationForm form =
                asking(edition).orElseGet(() -> FormDraft.EMPTY.after(null, FormId.of(edition), Instant.EPOCH));
        return new AnswerColumns(form, messages, language);
    }

    private Optional<RegistrationForm> asking(EditionId edition) {
        return forms.inForce(edition).filter(form -> !form.asksNothing());
    }

    private List<String> words(Question question, List<String> answer, Locale language) {
        return answer.stream()
                .map(value ->
                        question.kind() == Kind.CHECKBOX ? say("form.yes", language) : question.say(value, language))
                .toList();
    }

    private String sentence(RegistrationForm form, Mistake mistake, Locale language) {
        String label = form.question(mistake.subject())
                .filter(question -> mistake.field().startsWith(Mistake.QUESTION))
                .map(question -> question.label().in(language).text())
                .orElse("");
        int longest = form.question(mistake.subject())
                .map(question -> question.kind().longest())
                .orElse(0);
        return say("form.wrong." + mistake.reason().word(), language, label, longest);
    }

    private String say(String key, Locale language, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language));
    }

    /**
     * One answer to be read.
     *
     * @param needs whether it tells of dietary or accessibility needs
     */
    public record Told(String question, List<String> answer, boolean needs) {

        /** Says nothing about the person, so that no log line does. */
        @Override
        public String toString() {
            return "Told[…]";
        }
    }
}

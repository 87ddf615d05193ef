package org.waymark.registration.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.registration.form.Mistake.Reason;

/**
 * An answer sheet, held against a form. What a question was sent whose condition does not hold is ignored.
 *
 * @param mistakes all of them, in the form's order; nothing is to be stored while there are any
 */
public record Examination(
        Map<String, List<String>> values,
        Map<String, List<String>> needs,
        Map<String, Long> consents,
        List<Mistake> mistakes) {

    public static Examination of(RegistrationForm form, AnswerSheet sheet) {
        Examination found =
                new Examination(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        form.questions().stream()
                .filter(question -> found.isAsked(question, form))
                .forEach(question -> found.read(question, sheet));
        form.consents().forEach(consent -> found.read(consent, sheet));
        return found;
    }

    /** The same, and strict about what the form does not ask. */
    public static Examination strictly(RegistrationForm form, AnswerSheet sheet) {
        Examination found = of(form, sheet);
        sheet.answers().keySet().stream()
                .filter(id -> form.question(id).isEmpty())
                .forEach(id -> found.mistakes.add(Mistake.question(id, Reason.NO_SUCH_QUESTION)));
        sheet.consents().keySet().stream()
                .filter(id -> form.consent(id).isEmpty())
                .forEach(id -> found.mistakes.add(Mistake.consent(id, Reason.NO_SUCH_CONSENT)));
        return found;
    }

    private boolean isAsked(Question question, RegistrationForm form) {
        Condition condition = question.condition();
        return condition == null
                || form.question(condition.question())
                        .filter(other -> condition.isMetBy(values.getOrDefault(other.id(), List.of()), other.kind()))
                        .isPresent();
    }

    private void read(Question question, AnswerSheet sheet) {
        Reading reading = Reading.of(question, sheet.answers(question.id()));
        Reason wrong = reading.wrong();
        if (wrong != null) {
            mistakes.add(Mistake.question(question.id(), wrong));
        } else if (!reading.answer().isEmpty()) {
            (question.kind() == Kind.NEEDS ? needs : values).put(question.id(), reading.answer());
        } else if (question.required()) {
            mistakes.add(Mistake.question(question.id(), Reason.REQUIRED));
        }
    }

    private void read(Consent consent, AnswerSheet sheet) {
        Long agreed = sheet.consents().get(consent.id());
        if (agreed == null) {
            if (consent.required()) {
                mistakes.add(Mistake.consent(consent.id(), Reason.NOT_AGREED));
            }
        } else if (!Objects.equals(agreed, consent.version())) {
            mistakes.add(Mistake.consent(consent.id(), Reason.OTHER_TEXT));
        } else {
            consents.put(consent.id(), agreed);
        }
    }

    /** Says nothing about the person, so that no log line does. */
    @Override
    public String toString() {
        return "Examination[" + mistakes + "]";
    }
}

package org.waymark.registration.form;

import java.util.Locale;

/**
 * Why an answer cannot be taken.
 *
 * @param field the question's or the consent's, as in {@code q.diet} or {@code consent.photos}
 * @param subject the question's or consent's id
 */
public record Mistake(String field, String subject, Reason reason) {

    static final String QUESTION = "q.";
    static final String CONSENT = "consent.";

    /** The reason's name is the end of the page's message. */
    public enum Reason {
        REQUIRED("It needs an answer."),
        TOO_LONG("The answer is too long."),
        CONTROLS("The answer has characters that cannot be read."),
        NOT_A_NUMBER("It is not a number such as 12 or 1.5."),
        NOT_A_DATE("It is not a date such as 2027-05-30, from 1900 to 2100."),
        NOT_AN_OPTION("It is not one of the options."),
        SEVERAL("It takes one answer."),
        NO_SUCH_QUESTION("The form does not ask that."),
        NOT_AGREED("Without this consent there is no registration."),
        OTHER_TEXT("The text is no longer what was agreed to."),
        NO_SUCH_CONSENT("The form does not ask for that consent.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Mistake question(String id, Reason reason) {
        return new Mistake(QUESTION + id, id, reason);
    }

    static Mistake consent(String id, Reason reason) {
        return new Mistake(CONSENT + id, id, reason);
    }
}

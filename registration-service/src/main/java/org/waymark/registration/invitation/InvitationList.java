package org.waymark.registration.invitation;

import java.util.List;
import java.util.Locale;

/**
 * What came of a list of many.
 *
 * @param invited how many have an invitation now that had none
 * @param bad the lines that cannot be taken; the others are not touched by them
 */
public record InvitationList(int invited, List<BadLine> bad) {

    /**
     * One of them.
     *
     * @param line as a text editor counts, the header being line 1
     * @param problem the end of the key of its text
     * @param value what was there, where that helps
     */
    public record BadLine(long line, Problem problem, String value) {}

    /** Why a line cannot be taken. */
    public enum Problem {
        NO_ADDRESS("There is no address such as ada@example.org."),
        UNREACHABLE("The mail server cannot write to letters beyond ASCII before the @; another address is needed."),
        TOO_LONG("A name has at most 200 characters."),
        ILLEGIBLE("The name has characters that cannot be seen or that turn the direction of writing."),
        UNKNOWN_CATEGORY("The series has no such category; use its id or its title, or leave it empty."),
        UNKNOWN_LANGUAGE("A language is en, fr, nl or es."),
        NO_DATE("A date is written such as 2027-04-30, and must be in the future."),
        TWICE("The address is in an earlier line of this list."),
        INVITED("The address has an open invitation."),
        REGISTERED("The address is registered."),
        NO_EMAIL_COLUMN("The first line must name the columns: email, and name, category, language, expires."),
        TOO_MANY("A list has at most 5,000 lines; this one and those behind it were left out.");

        private final String sentence;

        Problem(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }

        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

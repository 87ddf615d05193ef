package org.waymark.registration.admission;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.waymark.registration.edition.Term;

/** What can be settled and is most likely a slip; hosts are told before it is. */
public enum AdmissionWarning {
    NO_PLACES("There are no places, so nobody gets one."),
    CLOSES_IN_THE_PAST("The time at which registration closes has passed, so nobody can register."),
    CLOSES_AFTER_END("Registration closes after the edition has ended; it ends with the edition.");

    private final String sentence;

    AdmissionWarning(String sentence) {
        this.sentence = sentence;
    }

    /** The stable name, which is the end of the key of the page's sentence. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String sentence() {
        return sentence;
    }

    /** All that looks wrong. */
    public static List<AdmissionWarning> of(Admission admission, Term term, Instant now) {
        return Arrays.stream(values())
                .filter(warning -> warning.concerns(admission, term, now))
                .toList();
    }

    private boolean concerns(Admission admission, Term term, Instant now) {
        return switch (this) {
            case NO_PLACES -> admission.capacity() == 0;
            case CLOSES_IN_THE_PAST -> admission.closes() != null && !now.isBefore(term.at(admission.closes()));
            case CLOSES_AFTER_END -> admission.closes() != null && term.isOver(term.at(admission.closes()));
        };
    }
}

package org.waymark.registration.guestlist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a line of a list cannot be taken. */
public enum Problem {
    NO_ADDRESS("There is no address such as ada@example.org."),
    UNREACHABLE("The mail server cannot write to letters beyond ASCII before the @; another address is needed."),
    TOO_LONG("A name has at most 200 characters, and so has an organisation."),
    ILLEGIBLE("The name has characters that cannot be seen or that turn the direction of writing."),
    UNKNOWN_CATEGORY("The series has no such category; say which one is meant."),
    UNKNOWN_LANGUAGE("Letters are written in English, French, Dutch and Spanish."),
    UNKNOWN_COUNTRY("There is no country of that name; its code, such as BE, will do."),
    NO_DATE("A date is written such as 2027-04-30, and must be in the future."),
    TWICE("The address is in an earlier line of this list."),
    NO_NAME("Somebody who is registered has a name."),
    NO_CATEGORY("Somebody who is registered is in a category."),
    NO_COUNTRY("Somebody who is registered comes from a country."),
    REGISTERED("The address is registered."),
    FULL("No place is left, nor is there a waiting list.");

    private final String sentence;

    Problem(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** The word for it in answers and keys. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Problem> ofWire(String word) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(word)).findFirst();
    }
}

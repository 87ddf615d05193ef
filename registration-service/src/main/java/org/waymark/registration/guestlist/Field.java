package org.waymark.registration.guestlist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column says of a person. */
public enum Field {
    EMAIL,
    NAME,
    FIRST_NAME,
    LAST_NAME,
    ORGANISATION,
    COUNTRY,
    CATEGORY,
    LANGUAGE,
    EXPIRES;

    /** The word for it in parameters and keys. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Field> ofWire(String word) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(word)).findFirst();
    }
}

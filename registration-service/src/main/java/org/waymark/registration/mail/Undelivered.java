package org.waymark.registration.mail;

import java.util.Optional;
import org.waymark.defaults.problem.Invalid;

/** The parameter {@code delivery} of lists: its one word asks for those whom the last letter has not reached. */
public final class Undelivered {

    public static final String WORD = "not-delivered";

    private Undelivered() {}

    /**
     * Whether a list is asked for those alone whom the last letter has not reached.
     *
     * @throws Invalid when it is another word
     */
    public static boolean isAskedFor(Optional<String> delivery) {
        delivery.filter(word -> !word.equals(WORD)).ifPresent(word -> {
            throw new Invalid("delivery", "'" + word + "' is not '" + WORD + "'");
        });
        return delivery.isPresent();
    }
}

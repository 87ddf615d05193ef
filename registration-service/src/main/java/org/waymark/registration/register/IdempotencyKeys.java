package org.waymark.registration.register;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.problem.Invalid;

/** What an {@code Idempotency-Key} looks like. */
public final class IdempotencyKeys {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private IdempotencyKeys() {}

    /** Goes on with a key that is one, or none. */
    public static void check(@Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new Invalid("Idempotency-Key", "It is 1 to 255 printable ASCII characters");
        }
    }
}

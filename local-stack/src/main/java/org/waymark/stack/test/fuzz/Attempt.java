package org.waymark.stack.test.fuzz;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request, so written down that it can be sent again by hand. */
record Attempt(
        String method,
        String address,
        Map<String, String> headers,
        @Nullable String token,
        String body) {

    private static final int SHOWN = 400;

    @Override
    public String toString() {
        var shown = body.length() > SHOWN ? body.substring(0, SHOWN) + "… (" + body.length() + ")" : body;
        return method + " " + address + " " + headers + (token == null ? " anonymous " : " signed in ") + shown;
    }
}

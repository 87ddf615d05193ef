package org.waymark.gateway.signin;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A path of this site, with query; whatever else is asked for becomes the home page. */
record LocalPath(String value) {

    static final LocalPath HOME = new LocalPath("/");

    private static final URI HERE = URI.create("http://here");

    static LocalPath of(@Nullable String asked) {
        return asked != null && isLocal(asked) ? new LocalPath(asked) : HOME;
    }

    URI uri() {
        return URI.create(value);
    }

    private static boolean isLocal(String asked) {
        try {
            return asked.startsWith("/")
                    && !asked.startsWith("//")
                    && HERE.resolve(asked).getRawAuthority().equals(HERE.getRawAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}

package org.waymark.registration.attendee;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keys of links to a delegation's places: derived, never stored; a new serial ends the old link. */
@Component
public class LinkKeys {

    private final ServerSecret secret;

    LinkKeys(ServerSecret secret) {
        this.secret = secret;
    }

    public String delegation(String id, long serial) {
        return secret.secret("delegation", id, Long.toString(serial));
    }

    public boolean opensDelegation(@Nullable String key, String id, long serial) {
        return key != null && MessageDigest.isEqual(bytes(key), bytes(delegation(id, serial)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

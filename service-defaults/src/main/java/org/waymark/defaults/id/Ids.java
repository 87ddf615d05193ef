package org.waymark.defaults.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The one place where new ids and secrets come from. */
public final class Ids {

    private static final int SECRET_BYTES = 32;

    private final Clock clock;
    private final RandomGenerator random;

    public Ids(Clock clock) {
        this(clock, new SecureRandom());
    }

    /** For tests: the ids follow from the clock and the generator. */
    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new id: a UUID of version 7 (RFC 9562), so that later ids sort behind earlier ones. */
    public String next() {
        var high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        var low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** A new secret of 256 bits, in the alphabet of URLs. */
    public String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package org.waymark.gateway.limits;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.Assert;

/**
 * How often something may be done, in settings as {@code 30 in 10m}. Who has waited for the whole time may do it so many
 * times at once; what was used comes back evenly.
 */
record Rate(long times, Duration within) {

    Rate {
        Assert.isTrue(times > 0, "a rate allows at least one");
        Assert.isTrue(within.toMillis() > 0, "a rate is for some time");
    }

    /** By this name and visibility Spring finds it, to read settings. */
    public static Rate valueOf(String text) {
        var parts = text.split(" in ", -1);
        Assert.isTrue(parts.length == 2, () -> "'" + text + "' is not a rate such as '30 in 10m'");
        return new Rate(Long.parseLong(parts[0].strip()), DurationStyle.detectAndParse(parts[1].strip()));
    }
}

package org.waymark.registration.mail;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.waymark.defaults.constraint.EmailAddress;

/**
 * Settings {@code waymark.mail}.
 *
 * @param from the address that letters come from
 * @param senders letters that are sent side by side
 * @param lease how long one process has a letter to itself; longer than a mail server may take
 * @param retry the pause before the second try; each further one doubles it, up to an hour
 * @param tries after so many a letter is given up
 * @param linger how long letters gather before they leave: the answers to the same people go first, and letters of
 *     the same moment share a connection
 * @param smtputf8 whether the mail server takes local parts beyond ASCII (RFC 6531); it is asked where this is not said
 * @param sweep how often the postman looks for what was left behind
 */
@Validated
@ConfigurationProperties("waymark.mail")
record MailSettings(
        @DefaultValue("registration@waymark.example") @EmailAddress
        String from,

        @DefaultValue("4") @Min(1) int senders,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("5s") Duration retry,
        @DefaultValue("40") @Min(1) int tries,
        @DefaultValue("20ms") Duration linger,
        @Nullable Boolean smtputf8,
        @DefaultValue("10s") Duration sweep) {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration LOCKED_OUT = Duration.ofMinutes(1);

    /** How soon letters are tried again that the mail server does not take from us at all. */
    Duration lockedOut() {
        return retry.compareTo(LOCKED_OUT) > 0 ? retry : LOCKED_OUT;
    }

    Duration pauseAfter(int failures) {
        Duration pause = retry.multipliedBy(1L << Math.clamp(failures - 1L, 0, 20));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}

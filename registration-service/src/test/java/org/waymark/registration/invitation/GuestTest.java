package org.waymark.registration.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuestTest {

    @Test
    void anInvitationIsAnsweredUntilTheLastMinuteOfItsDay() {
        Guest guest = new Guest("", "ada@example.org", null, "en", Instant.parse("2027-04-30T22:00:00Z"), null, null);

        assertThat(guest.lastMinute()).isEqualTo("2027-04-30T21:59:00Z");
    }

    @Test
    void withoutALastDayThereIsNoLastMinute() {
        assertThat(new Guest("", "ada@example.org", null, "en", null, null, null).lastMinute())
                .isNull();
    }
}

package org.waymark.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.registration.mail.CalendarDomains.Since;

class CalendarDomainsTest {

    private static final Instant MAY = Instant.parse("2027-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2027-06-01T00:00:00Z");

    private final CalendarDomains domains =
            new CalendarDomains(List.of(new Since("new.example", JUNE), new Since("old.example", MAY)));

    @Test
    void aRegistrationKeepsTheDomainThatHeldWhenItWasEntered() {
        assertThat(domains.at(MAY)).isEqualTo("old.example");
        assertThat(domains.at(JUNE.minusMillis(1))).isEqualTo("old.example");
        assertThat(domains.at(JUNE)).isEqualTo("new.example");
    }

    @Test
    void whatWasSentBeforeDomainsWereNotedKeepsItsUid() {
        assertThat(domains.at(MAY.minusMillis(1))).isEqualTo("waymark");
    }
}

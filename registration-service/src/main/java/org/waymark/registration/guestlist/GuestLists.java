package org.waymark.registration.guestlist;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.MailServer;

/** Reads lists of people for editions, whatever is to be done with them. */
@Component
public class GuestLists {

    private final Heads heads = Heads.load();
    private final Editions editions;
    private final MailServer mailServer;
    private final Clock clock;

    GuestLists(Editions editions, MailServer mailServer, Clock clock) {
        this.editions = editions;
        this.mailServer = mailServer;
        this.clock = clock;
    }

    public ListReader of(Edition edition) {
        return new ListReader(
                heads,
                editions.seriesOf(edition.id()),
                ZoneId.of(edition.timeZone()),
                mailServer::takes,
                clock.instant());
    }
}

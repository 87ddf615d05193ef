package org.waymark.registration.attendee;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.waymark.defaults.outbox.OutboxMessages;
import org.waymark.defaults.outbox.OutboxRelay;

/** People, and where their registrations lie, for tests. */
public final class Attendees {

    private Attendees() {}

    public static Person person(String name) {
        return new Person(name, name + "@example.org", "City of " + name, "BE");
    }

    public static Registrations on(MongoDatabase database, OutboxMessages messages, OutboxRelay relay) {
        return new Registrations(
                database,
                messages,
                relay,
                new SpentInvitations(database),
                new Rosters(new RosterStore(database), new RosterSettings(1000, Duration.ofMinutes(1))));
    }
}

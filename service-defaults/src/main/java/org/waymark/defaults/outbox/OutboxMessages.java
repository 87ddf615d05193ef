package org.waymark.defaults.outbox;

import java.time.Clock;
import org.waymark.defaults.id.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages for the outbox. */
public final class OutboxMessages {

    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    public OutboxMessages(JsonMapper json, Ids ids, Clock clock) {
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new message.
     *
     * @param data a record that the type's schema in {@code contracts/} describes
     */
    public OutboxMessage of(String topic, String key, String type, long version, Object data) {
        return new OutboxMessage(ids.next(), topic, key, type, version, clock.instant(), json.writeValueAsString(data));
    }
}

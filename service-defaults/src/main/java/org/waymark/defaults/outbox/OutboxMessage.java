package org.waymark.defaults.outbox;

import java.time.Instant;

/**
 * A message that waits in its aggregate's document to be sent.
 *
 * @param id unique; repeated when the message is sent again
 * @param topic where it goes
 * @param key the aggregate's key on that topic, and the event's subject
 * @param type the event's type, such as {@code waymark.edition.changed.v1}
 * @param version the version of the aggregate that it speaks of
 * @param time when that version came to be
 * @param data JSON
 */
public record OutboxMessage(
        String id, String topic, String key, String type, long version, Instant time, String data) {}

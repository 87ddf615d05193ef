package org.waymark.event.copies;

import org.bson.codecs.pojo.annotations.BsonId;

/** The places of an edition as they were told last; the id is the edition's. */
public record AvailabilityCopy(@BsonId String id, long version, Availability state) {}

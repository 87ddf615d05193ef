package org.waymark.event.copies;

import org.bson.codecs.pojo.annotations.BsonId;

/** A trail as it was told last. */
public record TrailCopy(@BsonId String id, long version, Trail state) {}

package org.waymark.event.copies;

import org.bson.codecs.pojo.annotations.BsonId;

/** A material as it was told last. */
public record MaterialCopy(@BsonId String id, long version, Material state) {}

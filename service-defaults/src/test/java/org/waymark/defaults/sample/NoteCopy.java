package org.waymark.defaults.sample;

import org.bson.codecs.pojo.annotations.BsonId;

public record NoteCopy(@BsonId String id, long version, String owner) {}

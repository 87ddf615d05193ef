package org.waymark.content.trail;

import org.bson.codecs.pojo.annotations.BsonId;

/** A published revision that a later one followed; the id is the trail's and the number, so that it is kept once. */
public record PastRevision(@BsonId String id, TrailId trail, Revision revision) {

    static PastRevision of(TrailId trail, Revision revision) {
        return new PastRevision(id(trail, revision.number()), trail, revision);
    }

    static String id(TrailId trail, int number) {
        return trail.value() + "/" + number;
    }
}

package org.waymark.defaults.sample;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.store.Aggregate;
import org.waymark.defaults.text.LocalizedText;

public record Note(
        @BsonId NoteId id,
        long version,
        String owner,
        LocalizedText title,
        @Nullable Mood mood,
        @Nullable String remark)
        implements Aggregate<NoteId> {

    /** How it feels. */
    public enum Mood {
        QUITE_CALM,
        STORMY
    }
}

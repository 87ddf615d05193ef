package org.waymark.content.edition;

import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;

/** The part of an edition's state that trails and materials depend on. */
public record EditionCopy(
        @BsonId String id,
        long version,
        String series,
        String edition,
        LocalizedText title,
        EditionStatus status,
        Host host,
        @Nullable LocalDate start,
        @Nullable LocalDate end) {

    public record Host(String organization, String city, String country) {}

    public EditionId editionId() {
        return new EditionId(id);
    }

    public boolean isDraft() {
        return status == EditionStatus.DRAFT;
    }

    /** Whether partner cities may propose trails: from its publication on, unless it is cancelled. */
    public boolean takesTrails() {
        return switch (status) {
            case PUBLISHED, OPEN, CLOSED, COMPLETED -> true;
            case DRAFT, CANCELLED -> false;
        };
    }
}

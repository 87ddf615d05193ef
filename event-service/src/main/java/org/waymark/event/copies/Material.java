package org.waymark.event.copies;

import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;

/**
 * What this service needs to know of a document or picture.
 *
 * @param size in bytes
 */
public record Material(
        String material,
        String series,
        String edition,
        @Nullable String trail,
        String kind,
        LocalizedText title,
        String language,
        String mediaType,
        long size,
        @Nullable String licence,
        boolean published) {

    public boolean isPicture() {
        return "picture".equals(kind);
    }

    /** The address of its content. */
    public String path() {
        return "/api/materials/" + material + "/content";
    }
}

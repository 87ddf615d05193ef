package org.waymark.event.copies;

import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;

/** What this service needs to know of a trail. */
public record Trail(
        String series,
        String edition,
        String trail,
        boolean published,
        String colour,
        LocalizedText title,
        @Nullable LocalizedText summary,
        String city,
        int projects) {

    /** The address of its page. */
    public String path() {
        return "/" + series + "/" + edition + "/trails/" + trail;
    }
}

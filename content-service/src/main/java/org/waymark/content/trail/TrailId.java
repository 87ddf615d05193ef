package org.waymark.content.trail;

import java.util.regex.Pattern;
import org.waymark.content.edition.EditionId;
import org.waymark.defaults.id.Identifier;

/** Edition and trail, as in {@code uraia/brussels-2018/blue}. */
public record TrailId(String value) implements Identifier {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 64;

    /** The word of the address at which a trail is begun; no trail can have it as its own. */
    public static final String NEW = "new";

    public static TrailId of(EditionId edition, String slug) {
        return new TrailId(edition.value() + "/" + slug);
    }

    public static boolean isSlug(String text) {
        return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches() && !text.equals(NEW);
    }

    public EditionId edition() {
        return new EditionId(value.substring(0, value.lastIndexOf('/')));
    }

    public String slug() {
        return value.substring(value.lastIndexOf('/') + 1);
    }
}

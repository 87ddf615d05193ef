package org.waymark.defaults.web;

/** The entity tag of a version (RFC 9110, 8.8.3): the version in quotes. */
public final class EntityTags {

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }
}

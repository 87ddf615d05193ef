package org.waymark.defaults.web;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for by {@code ?after=&limit=}; a parameter of controllers.
 *
 * @param after the last key of the page before; null for the first page
 * @param limit how many at most; 1 to {@value #MAX_LIMIT}, {@value #DEFAULT_LIMIT} unless said
 */
public record Cursor(@Nullable String after, int limit) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;
}

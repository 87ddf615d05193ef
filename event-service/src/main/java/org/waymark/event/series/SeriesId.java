package org.waymark.event.series;

import org.waymark.defaults.id.Identifier;

/** A series by its slug, which is the first word of its address. */
public record SeriesId(String value) implements Identifier {}

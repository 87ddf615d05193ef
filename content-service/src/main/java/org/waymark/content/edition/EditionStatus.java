package org.waymark.content.edition;

/** Where an edition stands in its life. */
public enum EditionStatus {
    DRAFT,
    PUBLISHED,
    OPEN,
    CLOSED,
    COMPLETED,
    CANCELLED
}

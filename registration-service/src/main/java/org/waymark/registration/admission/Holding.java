package org.waymark.registration.admission;

/** What the stored registration of a person says before a request is decided. */
public record Holding(Status status, String category) {}

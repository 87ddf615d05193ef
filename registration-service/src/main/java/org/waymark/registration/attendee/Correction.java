package org.waymark.registration.attendee;

/**
 * What the host has corrected of a person. The address stays: it is whose registration it is.
 *
 * @param language of letters, one of the interface's
 */
public record Correction(Person person, String language) {}

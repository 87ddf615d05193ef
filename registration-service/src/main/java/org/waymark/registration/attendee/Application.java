package org.waymark.registration.attendee;

/**
 * What somebody asked for.
 *
 * @param language of letters and links, one of the interface's
 * @param request the hashed {@code Idempotency-Key}, or a random value where the client sent none
 * @param body the hash of all that was asked, to know a repeat from another wish under the same key
 */
public record Application(Person person, String category, String language, String request, String body) {}

package org.waymark.registration.attendee;

/**
 * What was known of a person before a correction.
 *
 * @param field {@code name}, {@code organisation}, {@code country} or {@code language}
 */
public record FormerValue(String field, String value) {

    /** Says nothing about the person, so that no log line does. */
    @Override
    public String toString() {
        return "FormerValue[" + field + "]";
    }
}

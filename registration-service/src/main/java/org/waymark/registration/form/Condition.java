package org.waymark.registration.form;

/**
 * When a question is asked at all.
 *
 * @param question an earlier one
 * @param value what must be among its answers: an option's id, {@code true} for a ticked box, else the answer itself
 */
public record Condition(String question, String value) {}

package org.waymark.defaults.problem;

/**
 * One thing that is wrong in what was sent.
 *
 * @param field where: the path of the field, such as {@code host.country}; empty for the whole
 * @param message what is wrong, and what would be right
 */
public record FieldError(String field, String message) {}

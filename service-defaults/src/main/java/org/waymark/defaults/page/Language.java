package org.waymark.defaults.page;

/**
 * One entry of the language switch.
 *
 * @param tag the language's tag
 * @param name what it is called in itself
 * @param href the same page in it
 * @param current whether the page is in it already
 */
public record Language(String tag, String name, String href, boolean current) {}

package org.waymark.defaults.text;

/**
 * One text as a reader gets it.
 *
 * @param text what to show; empty when there is none in any language
 * @param language the BCP 47 code of the language it is in
 * @param fallback true when the reader asked for another language than this one
 */
public record Localized(String text, String language, boolean fallback) {}

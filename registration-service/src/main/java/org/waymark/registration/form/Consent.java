package org.waymark.registration.form;

import org.waymark.defaults.text.LocalizedText;

/**
 * Something that people agree to, or need not.
 *
 * @param version the version of the form in which the text became what it is; who agrees, agrees to this
 */
public record Consent(String id, LocalizedText text, boolean required, long version) {}

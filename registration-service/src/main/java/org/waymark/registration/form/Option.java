package org.waymark.registration.form;

import org.waymark.defaults.text.LocalizedText;

/** One of the answers that a question offers. */
public record Option(String id, LocalizedText label) {}

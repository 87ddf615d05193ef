package org.waymark.registration.admission;

import org.waymark.defaults.id.Identifier;

/** A registration's id. It follows from person and edition, so that one person has one registration in one edition. */
public record RegistrationId(String value) implements Identifier {}

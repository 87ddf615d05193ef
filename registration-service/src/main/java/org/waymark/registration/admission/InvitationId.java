package org.waymark.registration.admission;

import org.waymark.defaults.id.Identifier;

/** An invitation's id. Who is invited again, after the first invitation was spent or taken back, has another one. */
public record InvitationId(String value) implements Identifier {}

package org.waymark.content.trail;

import org.waymark.defaults.id.Identifier;

/** Names a project for good, in whichever editions it is shown. */
public record ProjectId(String value) implements Identifier {}

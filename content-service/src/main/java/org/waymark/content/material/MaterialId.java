package org.waymark.content.material;

import org.waymark.defaults.id.Identifier;

/** Names a material for good. */
public record MaterialId(String value) implements Identifier {}

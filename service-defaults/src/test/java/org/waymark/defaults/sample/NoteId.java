package org.waymark.defaults.sample;

import org.waymark.defaults.id.Identifier;

public record NoteId(String value) implements Identifier {

    public NoteId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a note's id is not blank");
        }
    }
}

package org.waymark.registration.form;

import org.waymark.defaults.id.Identifier;
import org.waymark.registration.edition.EditionId;

/** Whose form it is: a series (the template of its editions) or one edition. */
public record FormId(String value) implements Identifier {

    public static FormId template(String series) {
        return new FormId(series);
    }

    public static FormId of(EditionId edition) {
        return new FormId(edition.value());
    }

    public boolean isTemplate() {
        return value.indexOf('/') < 0;
    }
}

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

    /** The template that is in force where the edition has no form of its own. */
    public FormId template() {
        return isTemplate() ? this : new FormId(value.substring(0, value.indexOf('/')));
    }

    public boolean isTemplate() {
        return value.indexOf('/') < 0;
    }
}

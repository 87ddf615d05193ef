package org.waymark.registration.mail;

import org.waymark.defaults.id.Identifier;
import org.waymark.registration.edition.EditionId;

/** A mailing's id, {@code <series>/<edition>/<name>}; the name is that of its letters in each registration. */
public record MailingId(String value) implements Identifier {

    /** An announcement: they are numbered from 1. */
    public static MailingId announcement(EditionId edition, long number) {
        return new MailingId(edition.value() + "/a" + number);
    }

    /** The edition's version tells changes apart, so that one change is one mailing. */
    public static MailingId change(EditionId edition, long version) {
        return new MailingId(edition.value() + "/m" + version);
    }

    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }
}

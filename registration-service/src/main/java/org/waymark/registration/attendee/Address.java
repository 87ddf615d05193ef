package org.waymark.registration.attendee;

import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.id.Identifier;

/** An e-mail address in the form under which a person is one person: in lower case, its domain in ASCII. */
public record Address(String value) implements Identifier {

    public static Address of(MailAddress address) {
        return new Address(address.identity());
    }

    @Override
    public String toString() {
        return "Address[…]";
    }
}

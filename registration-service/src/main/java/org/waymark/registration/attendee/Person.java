package org.waymark.registration.attendee;

import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.constraint.MalformedAddress;

/**
 * Who comes.
 *
 * @param email as people read it; {@link Address} is its normal form
 */
public record Person(String name, String email, String organisation, String country) {

    public Person(String name, MailAddress address, String organisation, String country) {
        this(name, address.value(), organisation, country);
    }

    /**
     * Where letters go.
     *
     * @throws MalformedAddress where the address was stored before it was looked at closely
     */
    public MailAddress address() {
        return new MailAddress(email);
    }

    public Person at(MailAddress other) {
        return new Person(name, other, organisation, country);
    }

    /** Says nothing about the person, so that no log line does. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}

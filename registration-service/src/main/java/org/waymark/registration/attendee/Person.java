package org.waymark.registration.attendee;

/** Who comes. The address is kept as it was typed; {@link Address} is its normal form. */
public record Person(String name, String email, String organisation, String country) {

    /** Says nothing about the person, so that no log line does. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}

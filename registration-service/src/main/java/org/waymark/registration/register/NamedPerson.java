package org.waymark.registration.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.constraint.Legible;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.constraint.SingleLine;
import org.waymark.registration.attendee.Person;
import org.waymark.registration.mail.Mailable;

/** Whom somebody else names for a place, as JSON or in a form. What the host asks, the person answers later. */
public record NamedPerson(
        @NotBlank @Size(max = 200) @Legible String name,

        @NotBlank @Size(max = 254) @Mailable String email,

        @Nullable @Size(max = 200) @Legible String organisation,

        @NotBlank @Country String country,

        @NotBlank @Pattern(regexp = "en|fr|nl|es", message = "{register.language.unknown}") String language) {

    public NamedPerson {
        name = SingleLine.of(name);
        organisation = SingleLine.ofNullable(organisation);
    }

    public Person person() {
        return new Person(name, address(), organisation == null ? "" : organisation, country);
    }

    public MailAddress address() {
        return new MailAddress(email);
    }

    /** Changes with whatever is filled in. */
    public String fingerprint() {
        return Integer.toHexString(List.of(name, email, String.valueOf(organisation), country, language)
                .hashCode());
    }

    /** Says nothing about the person. */
    @Override
    public String toString() {
        return "NamedPerson[…]";
    }
}

package org.waymark.registration.register;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.attendee.Person;

/** Whom somebody else names for a place, as JSON or in a form. What the host asks, the person answers later. */
public record NamedPerson(
        @NotBlank @Size(max = 200) @Pattern(regexp = NO_CONTROLS, message = "{register.controls}") String name,

        @NotBlank @Size(max = 254) @Email(regexp = "[^@]+@[^@.]+(\\.[^@.]+)+")
        String email,

        @Nullable @Size(max = 200) @Pattern(regexp = NO_CONTROLS, message = "{register.controls}") String organisation,

        @NotBlank @Country String country,

        @NotBlank @Pattern(regexp = "en|fr|nl|es", message = "{register.language.unknown}") String language) {

    private static final String NO_CONTROLS = "\\P{Cntrl}*";

    public Person person() {
        return new Person(name.strip(), email.strip(), organisation == null ? "" : organisation.strip(), country);
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

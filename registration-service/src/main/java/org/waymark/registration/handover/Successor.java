package org.waymark.registration.handover;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.attendee.Person;
import org.waymark.registration.register.Country;

/** Who is to have the place. The group stays that of the place; what the host asks, the new person answers. */
record Successor(
        @NotBlank @Size(max = 200) @Pattern(regexp = NO_CONTROLS, message = "{register.controls}") String name,

        @NotBlank @Size(max = 254) @Email(regexp = "[^@]+@[^@.]+(\\.[^@.]+)+")
        String email,

        @Nullable @Size(max = 200) @Pattern(regexp = NO_CONTROLS, message = "{register.controls}") String organisation,

        @NotBlank @Country String country,

        @NotBlank @Pattern(regexp = "en|fr|nl|es", message = "{register.language.unknown}") String language) {

    private static final String NO_CONTROLS = "\\P{Cntrl}*";

    Person person() {
        return new Person(name.strip(), email.strip(), organisation == null ? "" : organisation.strip(), country);
    }

    /** Says nothing about the person, so that no log line does. */
    @Override
    public String toString() {
        return "Successor[…]";
    }
}

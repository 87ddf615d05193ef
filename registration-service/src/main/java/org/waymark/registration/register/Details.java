package org.waymark.registration.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.constraint.Legible;
import org.waymark.defaults.constraint.SingleLine;
import org.waymark.registration.attendee.Correction;
import org.waymark.registration.attendee.Person;
import org.waymark.registration.attendee.Registration;

/** What a host may correct of a person. The address is none of it: {@link Readdressing} corrects that. */
public record Details(
        @NotBlank(message = "{host.name.missing}") @Size(max = 200, message = "{host.too-long}") @Legible
        String name,

        @Nullable @Size(max = 200, message = "{host.too-long}") @Legible
        String organisation,

        @NotBlank(message = "{register.country.unknown}") @Country
        String country,

        @NotNull(message = "{register.language.unknown}") @Pattern(regexp = "en|fr|nl|es", message = "{register.language.unknown}") String language) {

    public Details {
        name = SingleLine.of(name);
        organisation = SingleLine.ofNullable(organisation);
    }

    static Details of(Registration registration) {
        Person person = registration.person();
        return new Details(person.name(), person.organisation(), person.country(), registration.language());
    }

    Correction of(Person known) {
        String body = organisation == null ? "" : organisation;
        return new Correction(new Person(name, known.email(), body, country), language);
    }

    /** Says nothing about the person, so that no log line does. */
    @Override
    public String toString() {
        return "Details[…]";
    }
}

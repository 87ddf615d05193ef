package org.waymark.registration.register;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.Pass;
import org.waymark.registration.attendee.Address;
import org.waymark.registration.attendee.Person;
import org.waymark.registration.form.AnswerSheet;

/** What a person fills in, as JSON or in the form. */
record Wish(
        @NotBlank @Size(max = 200) @Pattern(regexp = NO_CONTROLS, message = "{register.controls}") String name,

        @NotBlank @Size(max = 254) @Email(regexp = "[^@]+@[^@.]+(\\.[^@.]+)+")
        String email,

        @Nullable @Size(max = 200) @Pattern(regexp = NO_CONTROLS, message = "{register.controls}") String organisation,

        @NotBlank @Country String country,
        @NotBlank String category,

        @NotBlank @Pattern(regexp = "en|fr|nl|es", message = "{register.language.unknown}") String language,

        @Nullable @Size(max = 60) Map<String, @Nullable Object> answers,
        @Nullable @Size(max = 60) Map<String, @Nullable Long> consents) {

    private static final String NO_CONTROLS = "\\P{Cntrl}*";

    Person person() {
        return new Person(name.strip(), email.strip(), organisation == null ? "" : organisation.strip(), country);
    }

    /** Whoever is signed in under the address has shown that it is theirs. */
    Pass pass(Caller caller) {
        boolean own = !caller.email().isBlank() && Address.of(caller.email()).equals(Address.of(email));
        return new Pass(null, own, null);
    }

    AnswerSheet sheet() {
        return AnswerSheet.ofJson(answers, consents);
    }

    /** The same person's wish with what a page sent for the form. */
    Wish with(AnswerSheet sheet) {
        return new Wish(
                name,
                email,
                organisation,
                country,
                category,
                language,
                new TreeMap<>(sheet.answers()),
                new TreeMap<>(sheet.consents()));
    }

    /** Changes with whatever is filled in. */
    String fingerprint() {
        return Integer.toHexString(
                List.of(name, email, String.valueOf(organisation), country, category, language, sheet().content())
                        .hashCode());
    }

    /** Says nothing about the person, so that no log line does. */
    @Override
    public String toString() {
        return "Wish[…]";
    }
}

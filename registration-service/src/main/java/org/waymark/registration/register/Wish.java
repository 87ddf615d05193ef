package org.waymark.registration.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.constraint.Legible;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.constraint.SingleLine;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.Pass;
import org.waymark.registration.attendee.Address;
import org.waymark.registration.attendee.Person;
import org.waymark.registration.form.AnswerSheet;
import org.waymark.registration.invitation.Guest;
import org.waymark.registration.invitation.Invitation;
import org.waymark.registration.mail.Mailable;

/** What a person fills in, as JSON or in the form. */
record Wish(
        @NotBlank @Size(max = 200) @Legible String name,

        @NotBlank @Size(max = 254) @Mailable String email,

        @Nullable @Size(max = 200) @Legible String organisation,

        @NotBlank @Country String country,
        @NotBlank String category,

        @NotBlank @Pattern(regexp = "en|fr|nl|es", message = "{register.language.unknown}") String language,

        @Nullable @Size(max = 60) Map<String, @Nullable Object> answers,
        @Nullable @Size(max = 60) Map<String, @Nullable Long> consents,
        @Nullable @Size(max = 60) String invitation) {

    Wish {
        name = SingleLine.of(name);
        organisation = SingleLine.ofNullable(organisation);
    }

    Person person() {
        return new Person(name, address(), organisation == null ? "" : organisation, country);
    }

    MailAddress address() {
        return new MailAddress(email);
    }

    /**
     * Whoever is signed in under the address has shown that it is theirs; so has who was sent an invitation there.
     *
     * @param invited null without an invitation
     */
    Pass pass(Caller caller, @Nullable Invitation invited) {
        Address address = Address.of(address());
        boolean own = isOf(caller);
        return invited == null
                ? new Pass(null, own, null)
                : new Pass(invited.id(), own || invited.address().equals(address), null);
    }

    /** Whether it is the caller's own: they are signed in under the address. */
    boolean isOf(Caller caller) {
        Address address = Address.of(address());
        return MailAddress.find(caller.email())
                .map(Address::of)
                .filter(address::equals)
                .isPresent();
    }

    /** The code of an invitation; null without one. */
    @Nullable String code() {
        return invitation == null || invitation.isBlank() ? null : invitation.strip();
    }

    /** What is known of somebody who is invited. */
    Wish of(Invitation invited, String code) {
        Guest guest = invited.guest();
        String group = guest.category() == null ? category : guest.category();
        String body = guest.organisation() == null ? organisation : guest.organisation();
        String land = guest.country() == null ? country : guest.country();
        return new Wish(guest.name(), guest.email(), body, land, group, language, answers, consents, code);
    }

    /** The same person's wish for the category that the invitation is for. */
    Wish in(String other) {
        return new Wish(name, email, organisation, country, other, language, answers, consents, invitation);
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
                new TreeMap<>(sheet.consents()),
                invitation);
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

package org.waymark.endtoend.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.endtoend.step.Eventually.byMail;

import java.util.Locale;

/** Somebody without an account who wants to come. */
public record Attendee(Api api, Mails mails, String name) {

    public String email() {
        return name.toLowerCase(Locale.ROOT) + "@example.org";
    }

    /** What they are told at once. */
    public Registration registersFor(EditionUnderTest edition) {
        return Registration.of(asksToRegisterFor(edition).is(201));
    }

    /** The same, with the key from the mail. */
    public Registration registersAndReadsTheMail(EditionUnderTest edition) {
        return opensTheirMail(registersFor(edition));
    }

    public Answer asksToRegisterFor(EditionUnderTest edition) {
        return api.post(edition.api() + "/registrations", """
                {"name": "%s", "email": "%s", "organisation": "City of %s", "country": "BE",
                 "category": "local-government", "language": "en"}
                """.formatted(name, email(), name));
    }

    /** Follows the link of the newest mail about it. */
    public Registration opensTheirMail(Registration registration) {
        byMail(() -> assertThat(mails.linkTo(email(), registration.id())).isPresent());
        var link = mails.linkTo(email(), registration.id()).orElseThrow();
        return registration.keptBy(link.replaceFirst("^.*key=", ""));
    }

    public void cancels(Registration registration) {
        api.delete(opened(registration).path()).is(204);
    }

    public Registration looksAt(Registration registration) {
        var opened = opened(registration);
        return Registration.of(api.get(opened.path()).is(200)).keptBy(opened.key());
    }

    private Registration opened(Registration registration) {
        return registration.key().isEmpty() ? opensTheirMail(registration) : registration;
    }
}

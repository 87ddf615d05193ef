package org.waymark.endtoend.step;

import java.util.Locale;

/** Somebody without an account who wants to come. */
public record Attendee(Api api, String name) {

    public String email() {
        return name.toLowerCase(Locale.ROOT) + "@example.org";
    }

    /** What they are told at once. */
    public Registration registersFor(EditionUnderTest edition) {
        return Registration.of(asksToRegisterFor(edition).is(201));
    }

    public Answer asksToRegisterFor(EditionUnderTest edition) {
        return api.post(edition.api() + "/registrations", """
                {"name": "%s", "email": "%s", "organisation": "City of %s", "country": "BE",
                 "category": "local-government", "language": "en"}
                """.formatted(name, email(), name));
    }

    public void cancels(Registration registration) {
        api.delete(registration.path()).is(204);
    }

    public Registration looksAt(Registration registration) {
        return Registration.of(api.get(registration.path()).is(200)).keptBy(registration.key());
    }
}

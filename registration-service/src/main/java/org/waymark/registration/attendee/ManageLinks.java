package org.waymark.registration.attendee;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.defaults.page.Languages;
import org.waymark.registration.edition.EditionId;

/** Addresses of registrations' own pages, with the key that opens them. */
@Component
public class ManageLinks {

    private final String publicUrl;
    private final RegistrationKeys keys;

    ManageLinks(@Value("${waymark.public-url}") String publicUrl, RegistrationKeys keys) {
        this.publicUrl = publicUrl;
        this.keys = keys;
    }

    /** In the person's language. */
    public String to(Registration registration) {
        return Languages.in(
                Locale.forLanguageTag(registration.language()),
                publicUrl + "/registrations/" + registration.id().value() + "?key=" + keys.manageKey(registration));
    }

    /** Where somebody registers. */
    public String toRegister(EditionId edition, Locale language) {
        return Languages.in(language, publicUrl + "/" + edition.value() + "/register");
    }

    /** Where a person, or their mail provider for them, stops the announcements of an edition. */
    public String unsubscribe(Registration registration) {
        String id = registration.id().value();
        return Languages.in(
                Locale.forLanguageTag(registration.language()),
                publicUrl + "/registrations/" + id + "/unsubscribe?key=" + keys.unsubscribeKey(registration.id()));
    }
}

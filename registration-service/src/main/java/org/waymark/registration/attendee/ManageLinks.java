package org.waymark.registration.attendee;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.registration.admission.RegistrationId;

/** Addresses of registrations' own pages, with the key that opens them. */
@Component
public class ManageLinks {

    private final String publicUrl;
    private final RegistrationKeys keys;

    ManageLinks(@Value("${waymark.public-url}") String publicUrl, RegistrationKeys keys) {
        this.publicUrl = publicUrl;
        this.keys = keys;
    }

    public String to(RegistrationId id, String request) {
        return publicUrl + path(id, request);
    }

    public String to(Registration registration) {
        return to(registration.id(), registration.answered().request());
    }

    public String path(RegistrationId id, String request) {
        return "/registrations/" + id.value() + "?key=" + keys.manageKey(id, request);
    }

    public String path(Registration registration) {
        return path(registration.id(), registration.answered().request());
    }
}

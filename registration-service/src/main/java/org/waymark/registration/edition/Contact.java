package org.waymark.registration.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.constraint.SingleLine;

/** Whom people ask about an edition, and where answers to its letters go. */
public record Contact(
        String name, MailAddress email, @Nullable String phone) {

    public Contact {
        name = SingleLine.of(name);
    }

    @JsonCreator
    static Contact of(
            @JsonProperty("name") String name,
            @JsonProperty("email") String email,
            @JsonProperty("phone") @Nullable String phone) {
        return new Contact(name, new MailAddress(email), phone);
    }
}

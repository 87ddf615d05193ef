package org.waymark.endtoend.step;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.stack.suite.Addresses;

/** The people of the demo realm, with their tokens in hand, and people without an account. */
public record Cast(Addresses addresses) {

    public Organiser office() {
        return new Organiser(signedIn("office"));
    }

    public Organiser brussels() {
        return new Organiser(signedIn("brussels"));
    }

    public City city(String name) {
        return new City(signedIn(name), name);
    }

    public Attendee attendee(String name) {
        return new Attendee(anyone(), mails(), name);
    }

    public Mails mails() {
        return new Mails(addresses.mails());
    }

    /** A program of nobody's. */
    public Api anyone() {
        return Api.at(addresses.gateway());
    }

    public Api signedIn(String person) {
        return anyone().bearing(token(person));
    }

    /** A token that lasts for some minutes. */
    public String token(String person) {
        return tokensOf(person).get("access_token");
    }

    /** What the realm gives to somebody who signs in for scripts: access, ID and refresh token. */
    public Answer tokensOf(String person) {
        var form = Map.of(
                "grant_type",
                "password",
                "client_id",
                "waymark-cli",
                "scope",
                "openid",
                "username",
                person,
                "password",
                "waymark");
        return Api.at(addresses.tokens())
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", addresses.tokens().getPath(), BodyPublishers.ofString(encoded(form)))
                .is(200);
    }

    /** Where a path of the suite is for a browser. */
    public URI at(String path) {
        return addresses.gateway().resolve(path);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

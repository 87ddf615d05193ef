package org.waymark.registration.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.path;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.edition.EditionId;
import tools.jackson.databind.JsonNode;

/** What a host and a delegation say, in the words of the tests. */
final class DelegationWorld {

    static final String[] HOST = Api.as(Api.HOST);

    private DelegationWorld() {}

    static String grant(int places, int daysBefore) {
        return grant(places, daysBefore, null);
    }

    static String grant(int places, int daysBefore, @Nullable String contact) {
        return """
                {"name":"City of Nicosia","organization":"nicosia","contact":%s,"language":"en",
                 "category":"local-government","places":%d,
                 "until":{"relativeTo":"start","days":%d,"time":"09:00"}}""".formatted(contact == null ? "null" : "\"" + contact + "\"", places, -daysBefore);
    }

    static String here(EditionId edition, String rest) {
        return path(edition, "/delegations/nicosia" + rest);
    }

    /** Gives Nicosia places, long before its deadline. */
    static Reply given(Api api, EditionId edition, int places) {
        Reply reply = api.put(here(edition, ""), grant(places, 20), with(HOST, "If-None-Match", "*"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply;
    }

    static Reply changed(Api api, EditionId edition, String wish) {
        return api.put(here(edition, ""), wish, with(HOST, "If-Match", "*"));
    }

    static String guest(String name) {
        return """
                {"name":"%1$s","email":"%1$s@example.org","organisation":"City","country":"CY","language":"en"}""".formatted(name);
    }

    /** The key in a delegation's link, as a header. */
    static String[] key(Reply given) {
        return new String[] {"Waymark-Delegation-Key", keyOf(given)};
    }

    static String keyOf(Reply given) {
        String link = given.json().path("link").asString();
        return link.substring(link.indexOf("?key=") + 5);
    }

    static String id(Reply filled) {
        assertThat(filled.status()).as(filled.toString()).isEqualTo(201);
        return filled.json().path("id").asString();
    }

    static int filled(Api api, EditionId edition) {
        JsonNode delegation = api.get(here(edition, ""), HOST).json();
        return delegation.path("filled").asInt();
    }

    static String[] with(String[] headers, String... more) {
        String[] all = Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }
}

package org.waymark.registration.access;

import static org.waymark.registration.Api.as;
import static org.waymark.registration.World.aName;
import static org.waymark.registration.access.AccessRow.row;
import static org.waymark.registration.access.Scene.DESK;
import static org.waymark.registration.access.Scene.EDITION;
import static org.waymark.registration.access.Scene.with;

import java.util.List;
import java.util.Map;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;

/** Delegations, one of which is of the organization of the other city. */
final class DelegationRows implements AccessRows {

    private static final String HOSTS = "401 403 403 403 200 200";
    private static final String PAGES = "303 403 403 403 200 200";
    private static final String DEEDS = "401 403 403 403 303 303";
    private static final String NICOSIA = "/delegations/nicosia";
    private static final String PLACES = EDITION + "/delegations/{delegation}/places";
    private static final String OWN = "/{series}/{edition}/delegations/{delegation}";
    private static final String GRANT = """
            {"name":"Nicosia","organization":"nicosia","category":"research","places":20,
             "until":{"relativeTo":"start","days":-1,"time":"09:00"}}""";

    @Override
    public List<AccessRow> in(Scene scene) {
        Api api = scene.api();
        api.put(scene.edition(NICOSIA), GRANT, as(Api.HOST));
        String person = scene.edition(NICOSIA) + "/places/" + named(scene);
        String own = scene.page(NICOSIA);
        String theirs = own + "/places/" + named(scene);
        String desk = scene.desk("/delegations");
        return List.of(
                row("GET " + EDITION + "/delegations", HOSTS, caller -> api.get(scene.edition("/delegations"), caller)),
                row(
                        "GET " + EDITION + "/delegations/{delegation}",
                        HOSTS,
                        caller -> api.get(scene.edition(NICOSIA), caller)),
                row(
                        "PUT " + EDITION + "/delegations/{delegation}",
                        HOSTS,
                        caller -> api.put(scene.edition(NICOSIA), GRANT, with(caller, "If-Match", "*"))),
                row(
                        "POST " + EDITION + "/delegations/{delegation}/renew",
                        HOSTS,
                        caller -> api.post(scene.edition(NICOSIA + "/renew"), "", with(caller, "If-Match", "*"))),
                row(
                        "DELETE " + EDITION + "/delegations/{delegation}",
                        "401 403 403 403 412 412",
                        caller -> api.delete(scene.edition(NICOSIA), with(caller, "If-Match", "\"0\""))),
                row(
                        "GET " + PLACES,
                        "401 403 200 403 200 200",
                        caller -> api.get(scene.edition(NICOSIA + "/places"), caller)),
                row("POST " + PLACES, "401 403 201 403 201 201", caller -> fill(scene, caller)),
                row("GET " + PLACES + "/{registration}", "401 403 200 403 200 200", caller -> api.get(person, caller)),
                row(
                        "POST " + PLACES + "/{registration}/swap",
                        "401 403 404 403 404 404",
                        caller -> api.post(scene.edition(NICOSIA + "/places/x/swap"), guest(aName()), caller)),
                row(
                        "DELETE " + PLACES + "/{registration}",
                        "401 403 204 403 204 204",
                        caller -> api.delete(person, caller)),
                row("GET " + OWN, "303 403 200 403 200 200", caller -> api.page(own, caller)),
                row("POST " + OWN, "401 403 303 403 303 303", caller -> api.form(own, fields(), caller)),
                row(
                        "GET " + OWN + "/places/{registration}/swap",
                        "303 403 200 403 200 200",
                        caller -> api.page(theirs + "/swap", caller)),
                row(
                        "POST " + OWN + "/places/{registration}/swap",
                        "401 403 422 403 422 422",
                        caller -> api.form(theirs + "/swap", Map.of(), caller)),
                row(
                        "GET " + OWN + "/places/{registration}/free",
                        "303 403 200 403 200 200",
                        caller -> api.page(theirs + "/free", caller)),
                row(
                        "POST " + OWN + "/places/{registration}/free",
                        "401 403 303 403 303 303",
                        caller -> api.form(theirs + "/free", Map.of(), caller)),
                row("GET " + DESK + "/delegations", PAGES, caller -> api.page(desk, caller)),
                row("POST " + DESK + "/delegations", DEEDS, caller -> api.form(desk, grantFields(), caller)),
                row("GET " + DESK + "/delegations/{delegation}", PAGES, caller -> api.page(desk + "/nicosia", caller)),
                row(
                        "POST " + DESK + "/delegations/{delegation}",
                        "401 403 403 403 422 422",
                        caller -> api.form(desk + "/nicosia", Map.of("version", "0"), caller)),
                row(
                        "POST " + DESK + "/delegations/{delegation}/renew",
                        "401 403 403 403 412 412",
                        caller -> api.form(desk + "/nicosia/renew", Map.of("version", "0"), caller)),
                row(
                        "GET " + DESK + "/delegations/{delegation}/take-back",
                        PAGES,
                        caller -> api.page(desk + "/nicosia/take-back", caller)),
                row(
                        "POST " + DESK + "/delegations/{delegation}/take-back",
                        "401 403 403 403 412 412",
                        caller -> api.form(desk + "/nicosia/take-back", Map.of("version", "0"), caller)));
    }

    private static String named(Scene scene) {
        return fill(scene, as(Api.HOST)).json().path("id").asString();
    }

    private static Reply fill(Scene scene, String... caller) {
        return scene.api().post(scene.edition(NICOSIA + "/places"), guest(aName()), caller);
    }

    private static String guest(String name) {
        return """
                {"name":"%1$s","email":"%1$s@example.org","country":"CY","language":"en"}""".formatted(name);
    }

    private static Map<String, String> fields() {
        String name = aName();
        return Map.of("form", "f", "name", name, "email", name + "@example.org", "country", "CY", "language", "en");
    }

    private static Map<String, String> grantFields() {
        return Map.of(
                "name", aName(),
                "category", "research",
                "places", "1",
                "until", "2027-05-01T09:00",
                "language", "en");
    }
}

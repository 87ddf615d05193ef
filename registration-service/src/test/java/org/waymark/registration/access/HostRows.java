package org.waymark.registration.access;

import static org.waymark.registration.access.AccessRow.row;
import static org.waymark.registration.access.Scene.EDITION;
import static org.waymark.registration.access.Scene.with;

import java.util.List;
import org.waymark.registration.Api;

/** What the host settles and decides. */
final class HostRows implements AccessRows {

    private static final String ADMISSION = "{\"capacity\":100,\"waitingList\":true}";
    private static final String HOSTS = "401 403 403 403 200 200";

    @Override
    public List<AccessRow> in(Scene scene) {
        Api api = scene.api();
        return List.of(
                row("GET " + EDITION + "/admission", HOSTS, caller -> api.get(scene.edition("/admission"), caller)),
                row(
                        "PUT " + EDITION + "/admission",
                        HOSTS,
                        caller -> api.put(scene.edition("/admission"), ADMISSION, with(caller, "If-Match", "*"))),
                row(
                        "GET " + EDITION + "/registrations",
                        HOSTS,
                        caller -> api.get(scene.edition("/registrations"), caller)),
                row(
                        "PATCH /api/registrations/{id}",
                        HOSTS,
                        caller -> api.send(
                                "PATCH", "/api" + scene.own(""), "{\"name\":\"Zoé\"}", with(caller, "If-Match", "*"))),
                row(
                        "GET /api/registrations/{id}/trail",
                        HOSTS,
                        caller -> api.get("/api" + scene.own("/trail"), caller)),
                row(
                        "POST " + EDITION + "/registrations/decisions",
                        HOSTS,
                        caller -> api.post(scene.edition("/registrations/decisions"), decision(scene), caller)),
                row(
                        "GET /api/registrations/{id}/letters",
                        HOSTS,
                        caller -> api.get("/api" + scene.own("/letters"), caller)),
                row(
                        "POST /api/registrations/{id}/letters",
                        HOSTS,
                        caller -> api.post("/api" + scene.own("/letters"), "", caller)),
                row(
                        "POST /api/registrations/{id}/address",
                        "401 403 403 403 412 412",
                        caller -> api.post(
                                "/api" + scene.own("/address"),
                                "{\"email\":\"right@example.org\"}",
                                with(caller, "If-Match", "\"99\""))),
                verb(scene, "approve", "{}", "401 403 403 403 409 409"),
                verb(scene, "reject", "{\"reason\":\"No\"}", "401 403 403 403 409 409"),
                verb(scene, "reinstate", "{}", "401 403 403 403 409 409"),
                verb(scene, "move", "{\"category\":\"nobles\"}", "401 403 403 403 400 400"),
                verb(scene, "prioritise", "{\"priority\":1,\"reason\":\"Yes\"}", "401 403 403 403 409 409"),
                row(
                        "POST /api/registrations/{id}/cancel",
                        "401 403 403 403 412 412",
                        caller -> api.post("/api" + scene.own("/cancel"), "{}", with(caller, "If-Match", "\"99\""))));
    }

    private static String decision(Scene scene) {
        return "{\"verb\":\"approve\",\"registrations\":[\"" + scene.registration() + "\"]}";
    }

    private static AccessRow verb(Scene scene, String verb, String json, String expected) {
        return row(
                "POST /api/registrations/{id}/" + verb,
                expected,
                caller -> scene.api().post("/api" + scene.own("/" + verb), json, with(caller, "If-Match", "*")));
    }
}

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
import tools.jackson.databind.JsonNode;

/** Whom the host asks to come. */
final class InvitationRows implements AccessRows {

    private static final String HOSTS = "401 403 403 403 200 200";
    private static final String DEEDS = "401 403 403 403 303 303";

    @Override
    public List<AccessRow> in(Scene scene) {
        Api api = scene.api();
        String all = scene.edition("/invitations");
        JsonNode invitation = api.post(all, guest(), as(Api.HOST)).json();
        String one = all + "/" + invitation.path("id").asString();
        String own = scene.page("/invitations/" + invitation.path("code").asString());
        return List.of(
                row("GET " + EDITION + "/invitations", HOSTS, caller -> api.get(all, caller)),
                row(
                        "POST " + EDITION + "/invitations",
                        "401 403 403 403 201 201",
                        caller -> api.post(all, guest(), caller)),
                row("GET " + EDITION + "/invitations/{id}", HOSTS, caller -> api.get(one, caller)),
                row(
                        "DELETE " + EDITION + "/invitations/{id}",
                        "401 403 403 403 204 204",
                        caller -> api.delete(one, with(caller, "If-Match", "*"))),
                row(
                        "POST " + EDITION + "/invitations/import",
                        HOSTS,
                        caller -> api.csv(all + "/import", "email\n" + aName() + "@example.org", caller)),
                row("GET " + EDITION + "/invitations/{id}/letters", HOSTS, caller -> api.get(one + "/letters", caller)),
                row(
                        "POST " + EDITION + "/invitations/{id}/letters",
                        HOSTS,
                        caller -> api.post(one + "/letters", "", caller)),
                row(
                        "POST " + EDITION + "/invitations/{id}/address",
                        "401 403 403 403 412 412",
                        caller -> api.post(one + "/address", guest(), with(caller, "If-Match", "\"99\""))),
                row(
                        "GET " + DESK + "/invitations/{id}/letters",
                        "303 403 403 403 200 200",
                        caller -> api.page(desk(scene, one) + "/letters", caller)),
                row(
                        "POST " + DESK + "/invitations/{id}/letters",
                        DEEDS,
                        caller -> api.form(desk(scene, one) + "/letters", Map.of(), caller)),
                row(
                        "POST " + DESK + "/invitations/{id}/address",
                        "401 403 403 403 422 422",
                        caller -> api.form(desk(scene, one) + "/address", Map.of("version", "1"), caller)),
                row("POST " + EDITION + "/invitations/remind", HOSTS, caller -> api.post(all + "/remind", "", caller)),
                row(
                        "GET " + DESK + "/invitations",
                        "303 403 403 403 200 200",
                        caller -> api.page(scene.desk("/invitations"), caller)),
                row(
                        "POST " + DESK + "/invitations",
                        DEEDS,
                        caller -> api.form(
                                scene.desk("/invitations"), Map.of("email", aName() + "@example.org"), caller)),
                row(
                        "POST " + DESK + "/invitations/import",
                        HOSTS,
                        caller -> api.form(scene.desk("/invitations/import"), Map.of("list", "email"), caller)),
                row(
                        "POST " + DESK + "/invitations/remind",
                        DEEDS,
                        caller -> api.form(scene.desk("/invitations/remind"), Map.of(), caller)),
                row(
                        "POST " + DESK + "/invitations/{id}/withdraw",
                        DEEDS,
                        caller -> api.form(
                                scene.desk("/invitations/" + fresh(scene) + "/withdraw"),
                                Map.of("version", "1"),
                                caller)),
                row(
                        "GET /{series}/{edition}/invitations/{code}",
                        "200 200 200 200 200 200",
                        caller -> api.page(own, caller)),
                row(
                        "POST /{series}/{edition}/invitations/{code}",
                        "303 303 303 303 303 303",
                        caller -> api.form(own, Map.of(), caller)));
    }

    private static String desk(Scene scene, String one) {
        return scene.desk("/invitations/" + one.substring(one.lastIndexOf('/') + 1));
    }

    private static String fresh(Scene scene) {
        return scene.api()
                .post(scene.edition("/invitations"), guest(), as(Api.HOST))
                .json()
                .path("id")
                .asString();
    }

    private static String guest() {
        return "{\"email\":\"" + aName() + "@example.org\"}";
    }
}

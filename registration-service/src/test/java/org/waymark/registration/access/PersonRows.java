package org.waymark.registration.access;

import static org.waymark.registration.access.AccessRow.row;
import static org.waymark.registration.access.Scene.EDITION;

import java.util.List;
import java.util.Map;
import org.waymark.registration.Api;

/** Tickets, and links that were lost. */
final class PersonRows implements AccessRows {

    private static final String NOBODY = "{\"email\":\"nobody@example.org\"}";

    @Override
    public List<AccessRow> in(Scene scene) {
        Api api = scene.api();
        String lost = scene.page("/register/lost");
        return List.of(
                row(
                        "GET /registrations/{id}/ticket",
                        "303 403 403 403 200 200",
                        caller -> api.page(scene.own("/ticket"), caller)),
                row(
                        "GET /{series}/{edition}/register/lost",
                        "200 200 200 200 200 200",
                        caller -> api.page(lost, caller)),
                row(
                        "POST /{series}/{edition}/register/lost",
                        "303 303 303 303 303 303",
                        caller -> api.form(lost, Map.of("email", "nobody@example.org"), caller)),
                row(
                        "POST " + EDITION + "/registrations/lost",
                        "202 202 202 202 202 202",
                        caller -> api.post(scene.edition("/registrations/lost"), NOBODY, caller)));
    }
}

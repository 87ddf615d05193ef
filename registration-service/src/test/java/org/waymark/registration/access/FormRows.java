package org.waymark.registration.access;

import static org.waymark.registration.access.AccessRow.row;
import static org.waymark.registration.access.Scene.EDITION;
import static org.waymark.registration.access.Scene.with;

import java.util.List;
import java.util.Map;
import org.waymark.registration.Api;

/** What the host asks, and what people answer. */
final class FormRows implements AccessRows {

    static final String FORM = "{\"questions\":[]}";

    @Override
    public List<AccessRow> in(Scene scene) {
        Api api = scene.api();
        String template = "/api/series/" + scene.edition().series() + "/registration-form";
        String form = scene.edition("/registration-form");
        return List.of(
                row(
                        "GET /api/series/{series}/registration-form",
                        "401 403 403 403 403 200",
                        caller -> api.get(template, caller)),
                row(
                        "PUT /api/series/{series}/registration-form",
                        "401 403 403 403 403 200",
                        caller -> api.put(template, FORM, with(caller, "If-Match", "*"))),
                row(
                        "GET " + EDITION + "/registration-form",
                        "200 200 200 200 200 200",
                        caller -> api.get(form, caller)),
                row(
                        "PUT " + EDITION + "/registration-form",
                        "401 403 403 403 200 200",
                        caller -> api.put(form, FORM, with(caller, "If-Match", "*"))),
                row(
                        "GET /registrations/{id}/answers",
                        "303 403 403 403 403 403",
                        caller -> api.page(scene.own("/answers"), caller)),
                row(
                        "POST /registrations/{id}/answers",
                        "401 403 403 403 403 403",
                        caller -> api.form(scene.own("/answers"), Map.of("revision", "0"), caller)));
    }
}

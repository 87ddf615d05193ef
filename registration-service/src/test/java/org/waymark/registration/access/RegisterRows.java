package org.waymark.registration.access;

import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;
import static org.waymark.registration.access.AccessRow.row;
import static org.waymark.registration.access.Scene.EDITION;

import java.util.List;
import java.util.Map;
import org.waymark.registration.Api;

/** How people register, and what they do with their registration. */
final class RegisterRows implements AccessRows {

    @Override
    public List<AccessRow> in(Scene scene) {
        Api api = scene.api();
        return List.of(
                row(
                        "GET " + EDITION + "/availability",
                        "200 200 200 200 200 200",
                        caller -> api.get(scene.edition("/availability"), caller)),
                row(
                        "POST " + EDITION + "/registrations",
                        "201 201 201 201 201 201",
                        caller -> api.post(scene.edition("/registrations"), wish(aName()), caller)),
                row(
                        "GET /{series}/{edition}/register",
                        "200 200 200 200 200 200",
                        caller -> api.page(scene.page("/register"), caller)),
                row(
                        "POST /{series}/{edition}/register",
                        "200 200 200 200 200 200",
                        caller -> api.form(scene.page("/register"), fields(), caller)),
                row(
                        "GET /{series}/{edition}/register/sent",
                        "200 200 200 200 200 200",
                        caller -> api.page(scene.page("/register/sent"), caller)),
                row(
                        "GET /api/registrations/{id}",
                        "401 403 403 403 200 200",
                        caller -> api.get("/api" + scene.own(""), caller)),
                row("GET /registrations/{id}", "303 403 403 403 200 200", caller -> api.page(scene.own(""), caller)),
                row(
                        "GET /registrations/{id}/calendar.ics",
                        "401 403 403 403 200 200",
                        caller -> api.get(scene.own("/calendar.ics"), caller)),
                row(
                        "GET /registrations/{id}/cancel",
                        "303 403 403 403 200 200",
                        caller -> api.page(scene.own("/cancel"), caller)),
                row("GET /me", "303 200 200 200 200 200", caller -> api.page("/me", caller)),
                row(
                        "POST /api/registrations/{id}/accept",
                        "401 403 403 403 403 403",
                        caller -> api.post("/api" + scene.own("/accept"), "", caller)),
                row(
                        "POST /registrations/{id}/accept",
                        "401 403 403 403 403 403",
                        caller -> api.form(scene.own("/accept"), Map.of(), caller)));
    }

    private static Map<String, String> fields() {
        String name = aName();
        return Map.of(
                "form", "f",
                "name", name,
                "email", name + "@example.org",
                "country", "BE",
                "category", "research",
                "language", "en");
    }
}

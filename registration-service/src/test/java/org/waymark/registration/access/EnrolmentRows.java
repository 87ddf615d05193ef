package org.waymark.registration.access;

import static org.waymark.registration.World.aName;
import static org.waymark.registration.access.AccessRow.row;
import static org.waymark.registration.access.Scene.DESK;
import static org.waymark.registration.access.Scene.EDITION;

import java.util.List;
import java.util.Map;
import org.waymark.registration.Api;

/** Whom the host enters. */
final class EnrolmentRows implements AccessRows {

    @Override
    public List<AccessRow> in(Scene scene) {
        Api api = scene.api();
        return List.of(
                row(
                        "POST " + EDITION + "/registrations/enrol",
                        "401 403 403 403 201 201",
                        caller -> api.post(scene.edition("/registrations/enrol"), Api.wish(aName()), caller)),
                row(
                        "POST " + EDITION + "/registrations/import",
                        "401 403 403 403 200 200",
                        caller -> api.csv(scene.edition("/registrations/import"), "email\nx", caller)),
                row(
                        "GET " + DESK + "/registrations/new",
                        "303 403 403 403 200 200",
                        caller -> api.page(scene.desk("/registrations/new"), caller)),
                row(
                        "POST " + DESK + "/registrations/new",
                        "401 403 403 403 303 303",
                        caller -> api.form(scene.desk("/registrations/new"), fields(), caller)),
                row(
                        "POST " + DESK + "/registrations/import",
                        "401 403 403 403 200 200",
                        caller -> api.form(scene.desk("/registrations/import"), Map.of("list", "email"), caller)));
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = Api.fields(aName());
        fields.put("category", "research");
        return fields;
    }
}

package org.waymark.registration.access;

import static org.waymark.registration.Api.as;
import static org.waymark.registration.access.AccessRow.row;
import static org.waymark.registration.access.Scene.DESK;

import java.util.List;
import java.util.Map;
import org.waymark.registration.Api;

/** The host's pages. */
final class DeskRows implements AccessRows {

    private static final String PAGES = "303 403 403 403 200 200";
    private static final String FILES = "401 403 403 403 200 200";
    private static final String DEEDS = "401 403 403 403 303 303";

    @Override
    public List<AccessRow> in(Scene scene) {
        Api api = scene.api();
        return List.of(
                row("GET " + DESK + "/registrations", PAGES, caller -> api.page(scene.desk("/registrations"), caller)),
                row(
                        "GET " + DESK + "/registrations/{id}",
                        PAGES,
                        caller -> api.page(scene.desk(scene.own("")), caller)),
                row(
                        "GET " + DESK + "/registrations.csv",
                        FILES,
                        caller -> api.get(scene.desk("/registrations.csv"), caller)),
                row(
                        "GET " + DESK + "/registrations.xlsx",
                        FILES,
                        caller -> api.get(scene.desk("/registrations.xlsx"), caller)),
                row(
                        "POST " + DESK + "/registrations",
                        DEEDS,
                        caller -> api.form(
                                scene.desk("/registrations"),
                                Map.of("verb", "approve", "chosen", scene.registration(), "confirmed", "true"),
                                caller)),
                row(
                        "POST " + DESK
                                + "/registrations/{id}/{deed:approve|reject|reinstate|move|prioritise|correct|cancel}",
                        "401 403 403 403 422 422",
                        caller -> api.form(scene.desk(scene.own("/reject")), Map.of("version", "1"), caller)),
                row(
                        "POST " + DESK + "/registrations/{id}/letters",
                        DEEDS,
                        caller -> api.form(scene.desk(scene.own("/letters")), Map.of(), caller)),
                row(
                        "POST " + DESK + "/registrations/{id}/address",
                        "401 403 403 403 422 422",
                        caller -> api.form(scene.desk(scene.own("/address")), Map.of("version", "1"), caller)),
                row("GET " + DESK + "/admission", PAGES, caller -> api.page(scene.desk("/admission"), caller)),
                row(
                        "POST " + DESK + "/admission",
                        DEEDS,
                        caller -> api.form(scene.desk("/admission"), places(scene), caller)));
    }

    private static Map<String, String> places(Scene scene) {
        String version = scene.api()
                .page(scene.desk("/admission"), as(Api.HOST))
                .html()
                .select("input[name=version]")
                .val();
        return Map.of("capacity", "100", "waitingList", "true", "version", version);
    }
}

package org.waymark.registration.access;

import static org.waymark.registration.Api.as;
import static org.waymark.registration.access.AccessRow.row;
import static org.waymark.registration.access.Scene.DESK;
import static org.waymark.registration.access.Scene.EDITION;
import static org.waymark.registration.access.Scene.with;

import java.util.List;
import java.util.Map;
import org.waymark.registration.Api;

/** Announcements are the host's; the key in a mail alone stops them. */
final class AnnouncementRows implements AccessRows {

    private static final String ANNOUNCEMENTS = EDITION + "/announcements";
    private static final String CHANGES = EDITION + "/changes";
    private static final String NOTHING = "401 403 403 403 409 409";
    private static final String READ = "401 403 403 403 200 200";
    private static final String NOTE = "{\"subject\":{\"en\":\"Rooms\"},\"text\":{\"en\":\"Here.\"}}";
    private static final String LIST = DESK + "/announcements";
    private static final String PAGES = "303 403 403 403 200 200";
    private static final String DEEDS = "401 403 403 403 303 303";
    private static final String CLOSED = "404 404 404 404 404 404";

    @Override
    public List<AccessRow> in(Scene scene) {
        Api api = scene.api();
        return List.of(
                row("GET " + ANNOUNCEMENTS, READ, caller -> api.get(scene.edition("/announcements"), caller)),
                row(
                        "POST " + ANNOUNCEMENTS,
                        "401 403 403 403 201 201",
                        caller -> api.post(scene.edition("/announcements"), NOTE, caller)),
                row("GET " + ANNOUNCEMENTS + "/{number}", READ, caller -> api.get(draft(scene), caller)),
                row(
                        "PATCH " + ANNOUNCEMENTS + "/{number}",
                        READ,
                        caller -> api.send("PATCH", draft(scene), NOTE, with(caller, "If-Match", "\"1\""))),
                row(
                        "DELETE " + ANNOUNCEMENTS + "/{number}",
                        "401 403 403 403 204 204",
                        caller -> api.delete(draft(scene), with(caller, "If-Match", "\"1\""))),
                row(
                        "GET " + ANNOUNCEMENTS + "/{number}/preview",
                        READ,
                        caller -> api.get(draft(scene) + "/preview", caller)),
                row(
                        "POST " + ANNOUNCEMENTS + "/{number}/send",
                        "401 403 403 403 202 202",
                        caller -> api.post(draft(scene) + "/send", "", with(caller, "If-Match", "\"1\""))),
                row(
                        "POST " + ANNOUNCEMENTS + "/{number}/try",
                        "401 403 403 403 202 202",
                        caller -> api.post(draft(scene) + "/try", "", caller)),
                row("GET " + CHANGES, READ, caller -> api.get(scene.edition("/changes"), caller)),
                row(
                        "POST " + CHANGES + "/tell",
                        NOTHING,
                        caller -> api.post(scene.edition("/changes/tell"), "", with(caller, "If-Match", "*"))),
                row(
                        "POST " + CHANGES + "/dismiss",
                        NOTHING,
                        caller -> api.post(scene.edition("/changes/dismiss"), "", with(caller, "If-Match", "*"))),
                row("GET " + DESK + "/changes", PAGES, caller -> api.page(scene.desk("/changes"), caller)),
                row(
                        "POST " + DESK + "/changes",
                        "401 403 403 403 200 200",
                        caller -> api.form(scene.desk("/changes"), Map.of("answer", "look"), caller)),
                row("GET " + LIST, PAGES, caller -> api.page(scene.desk("/announcements"), caller)),
                row("GET " + LIST + "/new", PAGES, caller -> api.page(scene.desk("/announcements/new"), caller)),
                row(
                        "POST " + LIST,
                        DEEDS,
                        caller -> api.form(
                                scene.desk("/announcements"), Map.of("subject.en", "A", "text.en", "B"), caller)),
                row("GET " + LIST + "/{number}", PAGES, caller -> api.page(desk(scene, ""), caller)),
                row("GET " + LIST + "/{number}/edit", PAGES, caller -> api.page(desk(scene, "/edit"), caller)),
                row(
                        "POST " + LIST + "/{number}/edit",
                        DEEDS,
                        caller -> api.form(
                                desk(scene, "/edit"),
                                Map.of("subject.en", "A", "text.en", "B", "version", "1"),
                                caller)),
                row(
                        "POST " + LIST + "/{number}/send",
                        DEEDS,
                        caller -> api.form(desk(scene, "/send"), Map.of("version", "1"), caller)),
                row("POST " + LIST + "/{number}/try", DEEDS, caller -> api.form(desk(scene, "/try"), Map.of(), caller)),
                row(
                        "POST " + LIST + "/{number}/discard",
                        DEEDS,
                        caller -> api.form(desk(scene, "/discard"), Map.of("version", "1"), caller)),
                row(
                        "GET /registrations/{id}/unsubscribe",
                        CLOSED,
                        caller -> api.page(scene.own("/unsubscribe"), caller)),
                row(
                        "POST /registrations/{id}/unsubscribe",
                        CLOSED,
                        caller -> api.form(scene.own("/unsubscribe"), Map.of("wish", "stop"), caller)));
    }

    private static String draft(Scene scene) {
        return scene.api()
                .post(scene.edition("/announcements"), NOTE, as(Api.HOST))
                .header("Location");
    }

    private static String desk(Scene scene, String rest) {
        String draft = draft(scene);
        return scene.desk("/announcements" + draft.substring(draft.lastIndexOf('/')) + rest);
    }
}

package org.waymark.registration.access;

import static org.waymark.registration.access.AccessRow.row;
import static org.waymark.registration.access.Scene.with;

import java.util.List;
import java.util.Map;
import org.waymark.registration.Api;

/** Giving a place to somebody else; the host gets as far as the ledger, which knows of nobody twice. */
final class HandOverRows implements AccessRows {

    @Override
    public List<AccessRow> in(Scene scene) {
        return List.of(
                row(
                        "GET /registrations/{id}/hand-over",
                        "303 403 403 403 200 200",
                        caller -> scene.api().page(scene.own("/hand-over"), caller)),
                row(
                        "POST /registrations/{id}/hand-over",
                        "401 403 403 403 422 422",
                        caller -> scene.api().form(scene.own("/hand-over"), Map.of("version", "1"), caller)),
                row(
                        "POST /api/registrations/{id}/hand-over",
                        "401 403 403 403 409 409",
                        caller -> scene.api()
                                .post(
                                        "/api" + scene.own("/hand-over"),
                                        Api.wish("zoe").replaceFirst("\"category\":\"[^\"]*\",", ""),
                                        with(caller, "If-Match", "*"))));
    }
}

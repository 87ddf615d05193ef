package org.waymark.registration.access;

import static org.waymark.registration.access.AccessRow.row;

import java.util.List;
import java.util.Map;

/** What ends the scene's registration, and therefore comes last. */
final class EndRows implements AccessRows {

    @Override
    public List<AccessRow> in(Scene scene) {
        return List.of(
                row(
                        "POST /registrations/{id}/cancel",
                        "401 403 403 403 303 303",
                        caller -> scene.api().form(scene.own("/cancel"), Map.of(), caller)),
                row(
                        "DELETE /api/registrations/{id}",
                        "401 403 403 403 204 204",
                        caller -> scene.api().delete("/api" + scene.own(""), caller)));
    }
}

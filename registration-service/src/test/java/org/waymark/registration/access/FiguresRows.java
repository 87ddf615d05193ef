package org.waymark.registration.access;

import static org.waymark.registration.access.AccessRow.row;
import static org.waymark.registration.access.Scene.DESK;
import static org.waymark.registration.access.Scene.EDITION;

import java.util.List;
import org.waymark.registration.Api;

/** An edition in numbers. */
final class FiguresRows implements AccessRows {

    @Override
    public List<AccessRow> in(Scene scene) {
        Api api = scene.api();
        return List.of(
                row(
                        "GET " + EDITION + "/figures",
                        "401 403 403 403 200 200",
                        caller -> api.get(scene.edition("/figures"), caller)),
                row(
                        "GET " + DESK + "/figures",
                        "303 403 403 403 200 200",
                        caller -> api.page(scene.desk("/figures"), caller)));
    }
}

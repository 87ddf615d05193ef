package org.waymark.gateway.routes;

import java.util.List;

/**
 * One row of the table of routes.
 *
 * @param id names the row in logs and measurements
 * @param uploads whether files come this way
 */
record RouteRule(String id, Part part, boolean uploads, List<String> paths) {

    static RouteRule pages(Part part, String... paths) {
        return new RouteRule(part.id() + "-pages", part, false, List.of(paths));
    }

    static RouteRule api(Part part, String... paths) {
        return new RouteRule(part.id() + "-api", part, false, List.of(paths));
    }

    static RouteRule uploads(Part part, String... paths) {
        return new RouteRule(part.id() + "-uploads", part, true, List.of(paths));
    }

    String[] patterns() {
        return paths.toArray(String[]::new);
    }
}

package org.waymark.gateway.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Who reads the answer. */
enum Reader {
    PERSON,
    PROGRAM;

    /** Only browsers ask for HTML, and below {@code /api} nobody gets it. */
    static Reader of(ServerHttpRequest request) {
        var accept = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        var isPage = !request.getPath().value().startsWith("/api/");
        return isPage && accept != null && accept.contains("text/html") ? PERSON : PROGRAM;
    }
}

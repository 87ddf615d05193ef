package org.waymark.defaults.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;

/** Whether a person or a program reads the answer. */
final class Browsers {

    private Browsers() {}

    static boolean asksForPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return !originalPath(request).startsWith("/api/") && accept != null && accept.contains("text/html");
    }

    /** The path of the request as a URI reference that parses, whatever was sent. */
    static String path(HttpServletRequest request) {
        try {
            return URI.create(originalPath(request)).getRawPath();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static String originalPath(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.error.request_uri") instanceof String original
                ? original
                : request.getRequestURI();
    }
}

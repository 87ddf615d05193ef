package org.waymark.defaults.log;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * An address as logs show it: the pattern that it matched, never the path, a segment of which may be a secret. The gateway
 * gets it as a header field for its access log, and takes it off the answer.
 */
public final class RouteTemplate implements HandlerInterceptor {

    /** The pattern of a request that may be refused before it is handled. */
    public static final String PATTERN = RouteTemplate.class.getName();

    private static final String HEADER = "Waymark-Route";

    public static String of(HttpServletRequest request) {
        if (request.getAttribute(PATTERN) instanceof String pattern) {
            return pattern;
        }
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "(no route)";
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(HEADER, of(request));
        return true;
    }
}

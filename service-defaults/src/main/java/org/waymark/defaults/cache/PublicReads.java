package org.waymark.defaults.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets strangers keep what is {@link PublicContent}, as long as they ask each time whether it is still right. */
final class PublicReads implements HandlerInterceptor {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isPublic(method) && isOfAStranger(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            response.setHeader(PrivateByDefault.REFERRER_POLICY, "strict-origin-when-cross-origin");
        }
        return true;
    }

    private static boolean isPublic(HandlerMethod method) {
        return method.hasMethodAnnotation(PublicContent.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PublicContent.class);
    }

    private static boolean isOfAStranger(HttpServletRequest request) {
        return READS.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getParameter("key") == null;
    }
}

package org.waymark.defaults.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.waymark.defaults.problem.Invalid;

/** Reads {@link IfMatch}, {@link IfNoneMatch} and {@link Cursor} out of a request. */
final class RequestArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == IfMatch.class || type == IfNoneMatch.class || type == Cursor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var type = parameter.getParameterType();
        if (type == IfMatch.class) {
            return new IfMatch(tags(request, HttpHeaders.IF_MATCH));
        }
        return type == IfNoneMatch.class ? new IfNoneMatch(tags(request, HttpHeaders.IF_NONE_MATCH)) : cursor(request);
    }

    private static List<ETag> tags(NativeWebRequest request, String header) {
        var value = request.getHeader(header);
        if (value == null || value.isBlank()) {
            return List.of();
        }
        var tags = ETag.parse(value);
        if (tags.isEmpty()) {
            throw new Invalid(header, "'" + value + "' is no list of entity tags such as \"7\"");
        }
        return tags;
    }

    private static Cursor cursor(NativeWebRequest request) {
        var after = request.getParameter("after");
        var limit = request.getParameter("limit");
        return new Cursor(
                after == null || after.isBlank() ? null : after, limit == null ? Cursor.DEFAULT_LIMIT : limit(limit));
    }

    private static int limit(String text) {
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= Cursor.MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        throw new Invalid("limit", "'" + text + "' is no whole number from 1 to " + Cursor.MAX_LIMIT);
    }
}

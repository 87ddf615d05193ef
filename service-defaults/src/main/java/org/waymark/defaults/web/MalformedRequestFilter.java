package org.waymark.defaults.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.problem.Refusals;
import org.waymark.defaults.text.Characters;

/**
 * Refuses what no controller can make sense of: a body of no certain type, a form without the boundary of its parts,
 * and texts of forms and addresses that can be neither shown nor passed on.
 */
final class MalformedRequestFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusal(request.getContentType());
        if (refusal == null) {
            chain.doFilter(new PlainParameters(request), response);
        } else {
            Refusals.tell(request, response, refusal);
        }
    }

    private static @Nullable Exception refusal(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        try {
            var type = MediaType.parseMediaType(contentType);
            if (!type.isConcrete()) {
                return new HttpMediaTypeNotSupportedException(type, List.of());
            }
            var lacksBoundary = type.getType().equals("multipart") && type.getParameter("boundary") == null;
            return lacksBoundary ? new Invalid("Content-Type", "The boundary between the parts is missing") : null;
        } catch (InvalidMediaTypeException e) {
            return new HttpMediaTypeNotSupportedException(e.getMessage());
        }
    }

    private static final class PlainParameters extends HttpServletRequestWrapper {

        PlainParameters(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = getParameterValues(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return checked(name, super.getParameterValues(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var parameters = super.getParameterMap();
            parameters.forEach(PlainParameters::checked);
            return parameters;
        }

        private static String @Nullable [] checked(String name, String @Nullable [] values) {
            if (!Characters.arePlain(name)) {
                throw new Invalid("", "The name of a field is not plain text");
            }
            if (values != null) {
                for (var value : values) {
                    if (!Characters.arePlain(value)) {
                        throw new Invalid(name, "A text has no NUL and no half of a surrogate pair in it");
                    }
                }
            }
            return values;
        }
    }
}

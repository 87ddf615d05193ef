package org.waymark.defaults.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.waymark.defaults.problem.Refusals;

/**
 * Refuses whoever may not before anything else of the request is looked at: not its body, its type, nor the version it
 * is meant for, so that a stranger learns nothing and stores nothing.
 */
final class AccessFilter extends OncePerRequestFilter {

    private final Supplier<Operations> operations;

    AccessFilter(Supplier<Operations> operations) {
        this.operations = operations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
            operations.get().check(request, path, Callers.current());
        } catch (RuntimeException refusal) {
            Refusals.tell(request, response, refusal);
            return;
        }
        chain.doFilter(request, response);
    }
}

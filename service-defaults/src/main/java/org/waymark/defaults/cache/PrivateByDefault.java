package org.waymark.defaults.cache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No answer is kept by a cache or shown again by the back button, and no link in it tells the next site where the reader
 * came from, unless its handler says otherwise. The filter stands before all others, so that refusals bear it too.
 */
final class PrivateByDefault extends OncePerRequestFilter {

    static final String REFERRER_POLICY = "Referrer-Policy";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(REFERRER_POLICY, "no-referrer");
        chain.doFilter(request, new Replaceable(response));
    }

    /** Lets what a handler says stand instead of the default, where Spring would add it. */
    private static final class Replaceable extends HttpServletResponseWrapper {

        Replaceable(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}

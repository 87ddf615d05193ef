package org.waymark.defaults.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import org.waymark.defaults.security.Callers;

/**
 * What the layout draws around every page of a servlet application. It is put into request attributes, which
 * templates read like model attributes, so that error pages have it too.
 */
public final class ServletFrame implements LocaleResolver, HandlerInterceptor {

    private static final String CURRENT_PATH = "currentPath";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Languages languages;

    ServletFrame(Languages languages) {
        this.languages = languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, Languages.COOKIE);
        return languages.choose(
                request.getQueryString(),
                cookie == null ? null : cookie.getValue(),
                Collections.list(request.getLocales()));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A page's language changes with ?%s=".formatted(Languages.PARAMETER));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        draw(request, response);
        return true;
    }

    /** Puts the frame around the page that answers the request, once; also where no handler was found for it. */
    public void draw(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(CURRENT_PATH) != null) {
            return;
        }
        var path = path(request);
        var query = request.getQueryString();
        request.setAttribute("caller", Callers.current());
        request.setAttribute(CURRENT_PATH, languages.address(path, query));
        request.setAttribute("languages", languages.of(path, query, resolveLocale(request)));
        languages
                .asked(query)
                .ifPresent(language -> response.addHeader(
                        HttpHeaders.SET_COOKIE, remember(language).toString()));
    }

    /** What was asked for, also when the container asks for its error page instead. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }

    private static ResponseCookie remember(Locale language) {
        return ResponseCookie.from(Languages.COOKIE, language.getLanguage())
                .path("/")
                .maxAge(A_YEAR)
                .sameSite("Lax")
                .httpOnly(true)
                .build();
    }
}

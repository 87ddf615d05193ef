package org.waymark.gateway.limits;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What a request does that is counted: at most one thing, and beside it perhaps to try a key. */
final class Deeds {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final List<PathPattern> SIGN_IN = patterns("/sign-in");
    private static final List<PathPattern> BACK_CHANNEL = patterns("/logout/connect/back-channel/*");
    private static final List<PathPattern> SEARCH = patterns("/search", "/api/search");
    private static final List<PathPattern> REGISTER =
            patterns("/{series}/{edition}/register", "/api/series/{series}/editions/{edition}/registrations");
    private static final List<PathPattern> FILES = patterns(
            "/desk/{series}/{edition}/materials/**",
            "/api/series/{series}/editions/{edition}/materials/**",
            "/api/materials/**");

    /** Where a key, or a code in the path, opens something. */
    private static final List<PathPattern> LOCKED = patterns(
            "/registrations/**",
            "/{series}/{edition}/register/**",
            "/{series}/{edition}/invitations/**",
            "/{series}/{edition}/delegations/**",
            "/api/registrations/**",
            "/api/series/{series}/editions/{edition}/registrations/**",
            "/api/series/{series}/editions/{edition}/invitations/**",
            "/api/series/{series}/editions/{edition}/delegations/**",
            "/api/series/{series}/editions/{edition}/check-ins/**",
            "/desk/{series}/{edition}/registrations/check-in/**");

    private static final Set<Integer> SHUT = Set.of(401, 403, 404);

    private Deeds() {}

    static Optional<Deed> of(ServerHttpRequest request) {
        var path = request.getPath().pathWithinApplication();
        if (SAFE.contains(request.getMethod())) {
            return matches(SEARCH, path)
                    ? Optional.of(Deed.SEARCH)
                    : matches(SIGN_IN, path) ? Optional.of(Deed.SIGN_IN) : Optional.empty();
        }
        if (matches(BACK_CHANNEL, path)) {
            return Optional.empty();
        }
        if (matches(REGISTER, path)) {
            return Optional.of(Deed.REGISTRATION);
        }
        return Optional.of(isUpload(request, path) ? Deed.UPLOAD : Deed.WRITE);
    }

    static boolean triesAKey(ServerHttpRequest request) {
        return request.getQueryParams().containsKey("key")
                || matches(LOCKED, request.getPath().pathWithinApplication());
    }

    /** Whether the answer says that the key opens nothing. */
    static boolean isShut(HttpStatusCode status) {
        return SHUT.contains(status.value());
    }

    private static boolean isUpload(ServerHttpRequest request, PathContainer path) {
        var type = request.getHeaders().getFirst("Content-Type");
        return matches(FILES, path) || (type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
    }

    private static boolean matches(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static List<PathPattern> patterns(String... patterns) {
        return List.of(patterns).stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}

package org.waymark.gateway.log;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_PREDICATE_MATCHED_PATH_ATTR;
import static org.springframework.web.reactive.HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE;

import java.util.Set;
import org.springframework.web.server.ServerWebExchange;

/**
 * An address as logs show it: the pattern that it matched, never the path itself, since a segment of it may be an
 * invitation's code.
 */
public final class RouteTemplate {

    /** Where a service says which of its own, finer patterns answered. Browsers don't get to see it. */
    public static final String HEADER = "Waymark-Route";

    /** Addresses that Spring Security answers before anything is matched. */
    private static final Set<String> SIGN_IN =
            Set.of("/sign-in", "/login/oauth2/code/keycloak", "/logout/connect/back-channel/keycloak");

    private static final String NONE = "(no route)";

    private RouteTemplate() {}

    public static String of(ServerWebExchange exchange) {
        Object pattern = exchange.getAttribute(GATEWAY_PREDICATE_MATCHED_PATH_ATTR);
        if (pattern == null) {
            pattern = exchange.getAttribute(BEST_MATCHING_PATTERN_ATTRIBUTE);
        }
        if (pattern != null) {
            return withoutExpressions(pattern.toString());
        }
        var path = exchange.getRequest().getPath().value();
        return SIGN_IN.contains(path) ? path : NONE;
    }

    /** {@code /{series:[a-z]+}/x} as {@code /{series}/x}. */
    static String withoutExpressions(String pattern) {
        var text = new StringBuilder();
        var depth = 0;
        var inExpression = false;
        for (var index = 0; index < pattern.length(); index++) {
            var character = pattern.charAt(index);
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            inExpression = depth > 0 && (inExpression || character == ':');
            if (!inExpression) {
                text.append(character);
            }
        }
        return text.toString();
    }
}

package org.waymark.defaults.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.i18n.LocaleContextResolver;
import reactor.core.publisher.Mono;

/**
 * What the layout draws around every page of a reactive application; it comes first, so that the page for a refusal by
 * any other filter has it too. The cookie is left to the service that answers
 * the page asked for: here most requests only pass through.
 */
final class ReactiveFrame implements LocaleContextResolver, WebFilter, Ordered {

    private final Languages languages;

    ReactiveFrame(Languages languages) {
        this.languages = languages;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var uri = exchange.getRequest().getURI();
        exchange.getAttributes().put("currentPath", languages.address(uri.getRawPath(), uri.getRawQuery()));
        exchange.getAttributes().put("languages", languages.of(uri.getRawPath(), uri.getRawQuery(), locale(exchange)));
        return chain.filter(exchange);
    }

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        return new SimpleLocaleContext(locale(exchange));
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("A page's language changes with ?%s=".formatted(Languages.PARAMETER));
    }

    private Locale locale(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var cookie = request.getCookies().getFirst(Languages.COOKIE);
        return languages.choose(
                request.getURI().getRawQuery(), cookie == null ? null : cookie.getValue(), wishes(exchange));
    }

    private static List<Locale> wishes(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getAcceptLanguageAsLocales();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}

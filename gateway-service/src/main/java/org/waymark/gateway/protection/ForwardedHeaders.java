package org.waymark.gateway.protection;

import java.net.InetSocketAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.waymark.gateway.address.PublicAddress;

/**
 * Tells services the public address and the client's. What a client says about these itself is thrown away, unless it
 * is one of our own proxies: then its list of addresses goes on.
 */
@Component
final class ForwardedHeaders implements HttpHeadersFilter, Ordered {

    private static final String PREFIX = "x-forwarded-";
    private static final String FOR = "X-Forwarded-For";

    private final PublicAddress address;
    private final TrustedProxies proxies;

    ForwardedHeaders(PublicAddress address, TrustedProxies proxies) {
        this.address = address;
        this.proxies = proxies;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders headers, ServerWebExchange exchange) {
        var passed = new HttpHeaders();
        headers.headerSet().stream()
                .filter(field -> !isClaim(field.getKey()))
                .forEach(field -> passed.addAll(field.getKey(), field.getValue()));
        passed.set("X-Forwarded-Proto", address.scheme());
        passed.set("X-Forwarded-Host", address.authority());
        passed.set("X-Forwarded-Port", String.valueOf(address.port()));
        var client = exchange.getRequest().getRemoteAddress();
        if (client != null) {
            passed.set(FOR, chain(client, exchange.getRequest().getHeaders().getFirst(FOR)));
        }
        return passed;
    }

    private static boolean isClaim(String name) {
        var field = name.toLowerCase(Locale.ROOT);
        return field.startsWith(PREFIX) || field.equals("forwarded") || field.equals("x-real-ip");
    }

    private String chain(InetSocketAddress client, @Nullable String before) {
        var here = client.getAddress().getHostAddress();
        return proxies.include(client.getAddress()) && before != null ? before + ", " + here : here;
    }
}

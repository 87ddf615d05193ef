package org.waymark.gateway.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Who is signed in, out of the session. Where no session's cookie comes there is none to look for: to ask all the same
 * would make a new one for each request of a program, on other threads, and throw it away.
 */
final class SignedIn implements ServerSecurityContextRepository {

    private final ServerSecurityContextRepository sessions = new WebSessionServerSecurityContextRepository();
    private final SessionCookie cookie;

    SignedIn(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return sessions.save(exchange, context);
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return cookie.isIn(exchange.getRequest()) ? sessions.load(exchange) : Mono.empty();
    }
}

package org.waymark.gateway.signin;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Who is signed in, out of the session. Where no session's cookie comes there is none to look for: to ask all the same
 * would make a new one for each request of a program, on other threads, and throw it away. A session that the realm has
 * ended ends here, when it is next asked for.
 */
public final class SignedIn implements ServerSecurityContextRepository {

    private final ServerSecurityContextRepository sessions = new WebSessionServerSecurityContextRepository();
    private final SessionCookie cookie;
    private final EndedSessions ended;

    SignedIn(SessionCookie cookie, EndedSessions ended) {
        this.cookie = cookie;
        this.ended = ended;
    }

    /** The realm's id of the person whose session it is; empty when nobody is signed in. */
    public Mono<String> subject(ServerWebExchange exchange) {
        return load(exchange).mapNotNull(SecurityContext::getAuthentication).map(Principal::getName);
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return sessions.save(exchange, context);
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return cookie.isIn(exchange.getRequest())
                ? sessions.load(exchange).flatMap(context -> stillGood(exchange, context))
                : Mono.empty();
    }

    private Mono<SecurityContext> stillGood(ServerWebExchange exchange, SecurityContext context) {
        return ended.include(realmSession(context))
                ? exchange.getSession().flatMap(WebSession::invalidate).then(Mono.empty())
                : Mono.just(context);
    }

    private static @Nullable String realmSession(SecurityContext context) {
        var authentication = context.getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof OidcUser person
                ? person.getIdToken().getClaimAsString("sid")
                : null;
    }
}

package org.waymark.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.server.session.ReactiveOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The realm's sessions that the realm has ended. It remembers these instead of which session here belongs to which there,
 * so that nothing has to be kept, or tidied up, for those who never sign out.
 */
@Component
final class EndedSessions implements ReactiveOidcSessionRegistry {

    /** No session of the realm lives longer (its {@code ssoSessionMaxLifespan}). */
    private static final Duration LONGEST = Duration.ofHours(10);

    private static final int MOST = 50_000;

    private final Cache<String, Boolean> ended =
            Caffeine.newBuilder().expireAfterWrite(LONGEST).maximumSize(MOST).build();

    boolean include(@Nullable String realmSession) {
        return realmSession != null && ended.getIfPresent(realmSession) != null;
    }

    void add(OidcLogoutToken word) {
        var realmSession = word.getSessionId();
        if (realmSession != null) {
            ended.put(realmSession, true);
        }
    }

    @Override
    public Mono<Void> saveSessionInformation(OidcSessionInformation session) {
        return Mono.empty();
    }

    @Override
    public Mono<OidcSessionInformation> removeSessionInformation(String session) {
        return Mono.empty();
    }

    @Override
    public Flux<OidcSessionInformation> removeSessionInformation(OidcLogoutToken word) {
        return Flux.empty();
    }
}

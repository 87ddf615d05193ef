package org.waymark.gateway.signin;

import static org.springframework.http.HttpStatus.SEE_OTHER;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2LoginSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.server.ServerWebExchange;
import org.waymark.gateway.problem.Problem;
import org.waymark.gateway.problem.Refusal;
import reactor.core.publisher.Mono;

/**
 * Sign-in by OpenID Connect's code flow with PKCE. Every address is open here: whether a caller may do something is
 * decided by the service that owns the page. Changes from other sites are refused in {@code protection}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SignIn {

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            SignInRequests requests,
            PendingSignIns pending,
            SignedIn people,
            EndedSessions ended) {
        return http.securityContextRepository(people)
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .pathMatchers("/actuator/**")
                        .denyAll()
                        .anyExchange()
                        .permitAll())
                .oauth2Login(login -> signIn(login, requests, pending))
                .oidcLogout(logout -> logout.backChannel(realm -> realm.logoutHandler((_, word) -> noted(ended, word))))
                .exceptionHandling(errors -> errors.authenticationEntryPoint((exchange, _) -> notFound())
                        .accessDeniedHandler((exchange, _) -> notFound()))
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(CsrfSpec::disable)
                .headers(HeaderSpec::disable)
                .logout(LogoutSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .build();
    }

    @Bean
    ServerExchangeRejectedHandler malformed() {
        return (exchange, cause) -> Mono.error(new Refusal(Problem.BAD_REQUEST, cause));
    }

    private static void signIn(OAuth2LoginSpec login, SignInRequests requests, PendingSignIns pending) {
        login.authorizationRequestResolver(requests)
                .authorizationRequestRepository(pending)
                .authenticationSuccessHandler((exchange, _) -> {
                    go(exchange.getExchange());
                    return Mono.empty();
                })
                .authenticationFailureHandler(SignIn::failed);
    }

    private static void go(ServerWebExchange exchange) {
        var to = PendingSignIns.destination(exchange).uri();
        exchange.getResponse().setStatusCode(SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(to);
    }

    private static Mono<Void> failed(WebFilterExchange exchange, AuthenticationException failure) {
        var code = failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        log.info("A sign-in failed: {}", code);
        return Mono.error(new Refusal(Problem.SIGN_IN_FAILED, failure));
    }

    /** The realm's word that a session is over; its signature and claims have been checked. */
    private static Mono<Void> noted(EndedSessions ended, Authentication word) {
        if (word.getPrincipal() instanceof OidcLogoutToken token) {
            ended.add(token);
        }
        return Mono.empty();
    }

    private static Mono<Void> notFound() {
        return Mono.error(new Refusal(Problem.NOT_FOUND));
    }
}

package org.waymark.gateway.signin;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;

import io.netty.channel.ChannelOption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.waymark.gateway.address.PublicAddress;
import org.waymark.gateway.problem.Problem;
import org.waymark.gateway.problem.Refusal;
import reactor.netty.http.client.HttpClient;

/**
 * The gateway as a client of Keycloak. Every endpoint is written out, so that nothing is asked of Keycloak before
 * somebody signs in, and the gateway starts and serves without it.
 */
@Configuration(proxyBeanMethods = false)
class Identity {

    static final String KEYCLOAK = "keycloak";

    /** Where Keycloak sends the browser back to. */
    static final String RETURN_PATH = "/login/oauth2/code/" + KEYCLOAK;

    private final IdentitySettings settings;

    Identity(IdentitySettings settings) {
        this.settings = settings;
    }

    @Bean
    ReactiveClientRegistrationRepository registrations(PublicAddress address) {
        return new InMemoryReactiveClientRegistrationRepository(ClientRegistration.withRegistrationId(KEYCLOAK)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
                .authorizationGrantType(AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .scope("openid", "profile", "email")
                .redirectUri(address.origin() + RETURN_PATH)
                .issuerUri(settings.issuer())
                .authorizationUri(settings.front("/auth"))
                .tokenUri(settings.back("/token"))
                .jwkSetUri(settings.back("/certs"))
                .build());
    }

    /** Tokens stay in the session of the browser they belong to, and end with it. */
    @Bean
    ServerOAuth2AuthorizedClientRepository authorizedClients() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
        var codes = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        codes.setWebClient(caller());
        return request -> codes.getTokenResponse(request).onErrorMap(WebClientRequestException.class, Identity::away);
    }

    @Bean
    ReactiveJwtDecoderFactory<ClientRegistration> idTokens() {
        var decoders = new ReactiveOidcIdTokenDecoderFactory();
        return registration -> {
            var decoder = decoders.createDecoder(registration);
            return token -> decoder.decode(token).onErrorMap(IllegalStateException.class, Identity::away);
        };
    }

    @Bean
    ReactiveOAuth2AuthorizedClientManager refreshingClients(
            ReactiveClientRegistrationRepository registrations, ServerOAuth2AuthorizedClientRepository clients) {
        var refreshing = new WebClientReactiveRefreshTokenTokenResponseClient();
        refreshing.setWebClient(caller());
        var manager = new DefaultReactiveOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .refreshToken(refresh -> refresh.accessTokenResponseClient(refreshing))
                .build());
        return manager;
    }

    @Bean
    RealmSessions realmSessions(PublicAddress address) {
        return new RealmSessions(caller(), settings, address);
    }

    private static Refusal away(Throwable failure) {
        return new Refusal(Problem.SIGN_IN_AWAY, failure);
    }

    private WebClient caller() {
        var http = HttpClient.create()
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(settings.timeOut().toMillis()))
                .responseTimeout(settings.timeOut());
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }
}

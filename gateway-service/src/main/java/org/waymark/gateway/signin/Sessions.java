package org.waymark.gateway.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;
import org.waymark.gateway.address.PublicAddress;

/** The cookie of the browser's session; it never travels on to a service. */
@Configuration(proxyBeanMethods = false)
class Sessions {

    @Bean
    SessionCookie sessionCookie(PublicAddress address) {
        return new SessionCookie(address.cookieName("waymark-session"));
    }

    @Bean
    SignedIn signedIn(SessionCookie session, EndedSessions ended) {
        return new SignedIn(session, ended);
    }

    @Bean
    WebSessionIdResolver webSessionIdResolver(SessionCookie session, PublicAddress address) {
        var resolver = new CookieWebSessionIdResolver();
        resolver.setCookieName(session.name());
        resolver.addCookieInitializer(cookie ->
                cookie.path("/").httpOnly(true).secure(address.isSecure()).sameSite("Lax"));
        return resolver;
    }
}

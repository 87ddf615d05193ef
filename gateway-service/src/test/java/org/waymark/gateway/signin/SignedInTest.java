package org.waymark.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.mock.web.server.MockWebSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Is a session looked for where there is one, and there alone? */
class SignedInTest {

    private final SignedIn people = new SignedIn(new SessionCookie("waymark-session"), new EndedSessions());
    private final MockWebSession session = new MockWebSession();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aRequestWithoutTheCookieAsksForNoSession() {
        assertThat(people.load(exchange(MockServerHttpRequest.get("/uraia").build()))
                        .blockOptional())
                .isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    void whoWasKeptInTheSessionIsFoundByItsCookie() {
        SecurityContext ada = new SecurityContextImpl();
        ServerWebExchange exchange = exchange(MockServerHttpRequest.get("/uraia")
                .cookie(new HttpCookie("waymark-session", session.getId()))
                .build());
        people.save(exchange, ada).block();
        assertThat(people.load(exchange).block()).isSameAs(ada);
    }

    private ServerWebExchange exchange(MockServerHttpRequest request) {
        return MockServerWebExchange.builder(request)
                .sessionManager(_ -> Mono.fromSupplier(() -> {
                    asked.incrementAndGet();
                    return session;
                }))
                .build();
    }
}

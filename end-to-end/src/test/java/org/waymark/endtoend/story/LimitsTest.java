package org.waymark.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.endtoend.step.Api;
import org.waymark.endtoend.step.Attendee;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.suite.OnTheSuite;
import org.waymark.endtoend.suite.Suite;

/** The limits of the gateway as people meet them. The other stories play crowds from one address, without. */
@OnTheSuite
class LimitsTest {

    private final Suite suite;
    private final Cast cast;

    LimitsTest(Suite suite, Cast cast) {
        this.suite = suite;
        this.cast = cast;
    }

    @Test
    void anOfficeRegistersAtOnceAndWhoGuessesKeysIsStopped() {
        suite.needsItsProcesses();
        var edition = cast.office().opensAnEdition("limits", 10);
        var gateway = suite.gatewayWithLimits();
        try {
            var anyone = Api.at(gateway.address());
            for (var person = 0; person < 300; person++) {
                var asked = new Attendee(anyone, cast.mails(), "limits" + person).asksToRegisterFor(edition);
                assertThat(asked.status()).as(asked.text()).isBetween(200, 202);
            }

            for (var guess = 0; guess < 30; guess++) {
                anyone.get("/api/registrations/none?key=guess-" + guess).is(404);
            }
            var refused = anyone.get("/api/registrations/none?key=one-more").isProblem(429);

            assertThat(refused.header("retry-after")).matches("[1-9][0-9]?");
            assertThat(refused.get("type")).isEqualTo("/problems/too-many-requests");
            anyone.get(edition.page()).is(200);
        } finally {
            gateway.kill();
        }
    }
}

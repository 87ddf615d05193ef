package org.waymark.registration.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.EditionId;

/** Links that open nothing tell what to do, and nothing of the registrations that there are. */
@ServiceTest
class LinkPagesTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    EditionId edition;
    String id;

    @BeforeEach
    void somebodyIsRegistered() {
        edition = world.anOpenEdition(new Admission(5, true, List.of()));
        id = api.post(path(edition, "/registrations"), wish("linked"))
                .json()
                .path("id")
                .asString();
    }

    @Test
    void aTicketLeadsBackToItsRegistrationByTheSameLink() {
        String manage =
                api.post(path(edition, "/registrations"), wish("ticket")).own();
        String own = manage.substring(manage.indexOf("/registrations/"));
        assertThat(api.page(own.replace("?", "/ticket?"))
                        .html()
                        .select(".actions a")
                        .eachAttr("href"))
                .containsExactly(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/cancel", "/answers", "/ticket", "/hand-over", "/calendar.ics"})
    void aWrongLinkIsAnsweredTheSameWhetherThereIsARegistrationOrNot(String page) {
        String[] signedIn = as(Api.ATTENDEE);
        for (String[] caller : List.of(new String[0], signedIn)) {
            Reply there = api.page("/registrations/" + id + page + "?key=wrong", caller);
            Reply nowhere = api.page("/registrations/nothing" + page + "?key=wrong", caller);
            assertThat(there.status()).isEqualTo(nowhere.status()).isEqualTo(404);
            assertThat(there.response().body().replace(id, "nothing"))
                    .isEqualTo(nowhere.response().body());
            assertThat(there.html().select("main").text())
                    .contains("This link does not open a registration.", "copy the whole link from the latest mail");
        }
    }

    @Test
    void theApiSaysTheSameInAProblem() {
        for (String[] caller : List.of(new String[0], as(Api.ATTENDEE), as(Api.OTHER_HOST))) {
            Reply there = api.get("/api/registrations/" + id + "?key=wrong", caller);
            Reply nowhere = api.get("/api/registrations/nothing?key=wrong", caller);
            assertThat(there.status()).isEqualTo(404);
            assertThat(there.problem()).isEqualTo("link-unknown");
            assertThat(there.response().body().replace(id, "nothing"))
                    .isEqualTo(nowhere.response().body());
        }
        assertThat(api.get("/api/registrations/" + id + "?key=wrong", as(Api.HOST))
                        .status())
                .as("who needs no key")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"en,This link opens", "fr,Ce lien n’ouvre", "nl,Deze link opent", "es,Este enlace no abre"})
    void thePageSpeaksTheLanguageAskedFor(String language, String title) {
        var page = api.page("/registrations/nothing?key=wrong&lang=" + language).html();
        assertThat(page.select("h1").text()).startsWith(title);
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void whoHasLostTheirLinkFindsTheWayToItBelowTheForm() {
        String register = "/" + edition.value() + "/register";
        assertThat(api.page(register).html().select("main a[href=" + register + "/lost]"))
                .hasSize(1);
    }
}

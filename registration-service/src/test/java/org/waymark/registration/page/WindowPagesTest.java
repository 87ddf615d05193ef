package org.waymark.registration.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.defaults.time.RelativeDate.Anchor;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.admission.Quota;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.mail.MailCatcher;

/** When people may register, and how they hand a place over, as the pages tell it. */
@ServiceTest
class WindowPagesTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    private EditionId anEdition(@Nullable RelativeDate opens, @Nullable RelativeDate closes) {
        return world.anOpenEdition(new Admission(5, true, List.of(), Entry.AT_ONCE, null, opens, closes, null, true));
    }

    @Test
    void beforeRegistrationOpensThePageSaysWhen() {
        EditionId edition = anEdition(new RelativeDate(Anchor.START, -1, LocalTime.NOON), null);
        var page = api.page("/" + edition.value() + "/register").html();
        assertThat(page.select(".notice").text()).contains("Registration opens on 29 May 2027, 12:00 (Brussels)");
        assertThat(page.select("form[method=post]")).isEmpty();
        Reply refused = api.post(path(edition, "/registrations"), wish("early"));
        assertThat(refused.problem()).isEqualTo("edition-not-open");
        assertThat(refused.json().path("detail").asString()).contains("2027-05-29T10:00:00Z");
    }

    @Test
    void afterItHasClosedThePageSaysSo() {
        EditionId edition = anEdition(null, new RelativeDate(Anchor.START, -3650, LocalTime.NOON));
        var page = api.page("/" + edition.value() + "/register").html();
        assertThat(page.select(".notice").text()).contains("Registration closed on");
        assertThat(page.select("form[method=post]")).isEmpty();
    }

    @Test
    void theApiTellsBothEndsOfTheWindow() {
        EditionId over = anEdition(
                new RelativeDate(Anchor.START, -3660, LocalTime.NOON),
                new RelativeDate(Anchor.START, -3650, LocalTime.NOON));
        Reply late = api.post(path(over, "/registrations"), wish("late"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("edition-not-open");
        assertThat(late.json().path("detail").asString()).contains("2017-05-22T10:00:00Z", "2017-06-01T10:00:00Z");
    }

    @Test
    void whoIsInvitedSeesTheFormBeforeRegistrationOpens() {
        EditionId edition = anEdition(new RelativeDate(Anchor.START, -1, LocalTime.NOON), null);
        String code = api.post(path(edition, "/invitations"), "{\"email\":\"early@example.org\"}", as(HOST))
                .json()
                .path("code")
                .asString();
        var page =
                api.page("/" + edition.value() + "/register?invitation=" + code).html();
        assertThat(page.select("form[method=post] [name=email]")).hasSize(1);
        assertThat(page.select("main").text()).doesNotContain("Registration opens on");
    }

    @ParameterizedTest
    @CsvSource({
        "en,You are number 2 on the waiting list.,Local governments: 3 places are kept until",
        "fr,Vous êtes numéro 2 sur la liste d’attente.,Collectivités locales : 3 places sont gardées jusqu’au",
        "nl,U bent nummer 2 op de wachtlijst.,Local governments: 3 plaatsen worden vrijgehouden tot",
        "es,Es el número 2 de la lista de espera.,Local governments: se guardan 3 plazas hasta el"
    })
    void whoWaitsIsToldThePositionAndWhoThePlacesAreKeptFor(String language, String position, String reason) {
        RelativeDate release = new RelativeDate(Anchor.START, -29, LocalTime.NOON);
        EditionId edition =
                world.anOpenEdition(new Admission(3, true, List.of(new Quota("local-government", null, 3, release))));
        api.post(path(edition, "/registrations"), research("first"));
        String manage =
                api.post(path(edition, "/registrations"), research("second")).own();
        String text = api.page(manage.substring(manage.indexOf("/registrations/")) + "&lang=" + language)
                .html()
                .select("[role=status]")
                .text()
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
        assertThat(text).contains(position, reason, "2027");
    }

    @Test
    void nobodyIsPromisedAPlaceThatHasYetToBeTaken() {
        EditionId edition =
                world.anOpenEdition(new Admission(1, true, List.of(), Entry.AT_ONCE, 24, null, null, null, false));
        assertThat(registerPage(edition)).contains("Your place is yours from that moment.");
        api.post(path(edition, "/registrations"), wish("taker"));
        String manage =
                api.post(path(edition, "/registrations"), wish("waiter")).own();
        assertThat(registerPage(edition))
                .contains("so that you can take it")
                .doesNotContain("Your place is yours from that moment.");
        assertThat(api.page(manage.substring(manage.indexOf("/registrations/")))
                        .html()
                        .select("[role=status]")
                        .text())
                .contains("You then take it on this page.");
    }

    private String registerPage(EditionId edition) {
        return api.page("/" + edition.value() + "/register")
                .html()
                .select("main")
                .text();
    }

    private static String research(String name) {
        return wish(name).replace("local-government", "research");
    }

    @Test
    void aPersonHandsTheirPlaceOverOnThePage(MailCatcher mails) {
        EditionId edition = anEdition(null, null);
        String manage =
                api.post(path(edition, "/registrations"), wish("hand-ada")).own();
        String own = manage.substring(0, manage.indexOf('?'));
        String key = manage.substring(manage.indexOf('?'));
        var form = api.page(own + "/hand-over" + key).html();
        String version = form.select("input[name=version]").val();
        Map<String, String> bob = Map.of(
                "version", version,
                "name", "Bob",
                "email", "hand-bob@example.org",
                "country", "CY",
                "language", "fr");
        Reply empty = api.form(own + "/hand-over" + key, Map.of("version", version, "name", "Bob"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().select("[name=name]").val()).isEqualTo("Bob");
        assertThat(empty.html().select("#email-error").text()).isNotBlank();
        assertThat(api.form(own + "/hand-over" + key, bob).status()).isEqualTo(303);
        assertThat(api.page(own + key).html().select("main").text()).contains("You have handed your place over");
        assertThat(api.form(own + "/hand-over" + key, bob).status()).isEqualTo(412);
        await().untilAsserted(() -> assertThat(mails.to("hand-bob@example.org")).hasSize(1));
        assertThat(api.get(path(edition, "/registrations?status=confirmed"), as(HOST))
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }
}

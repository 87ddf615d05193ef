package org.waymark.registration.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.test.Tokens;

/** All of one's editions on one page: where one stands, and what to do next. */
@ServiceTest
class MePageTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    private final String name = "me-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whoHasAPlaceFindsTicketAndCalendar() {
        String own = register(world.anOpenEdition(new Admission(1, true, List.of())), name);
        Element card = card(me(), own);
        assertThat(card.select("h3 a").text()).isEqualTo("Using data");
        assertThat(card.select("a").eachAttr("href")).containsExactly(own, own + "/ticket", own + "/calendar.ics");
        card.select("a")
                .eachAttr("href")
                .forEach(link ->
                        assertThat(api.get(link, as(Tokens.of(name))).status()).isEqualTo(200));
    }

    @Test
    void whoWaitsSeesThePositionAndNoTicket() {
        EditionId edition = world.anOpenEdition(new Admission(0, true, List.of()));
        register(edition, "other-" + name);
        String own = register(edition, name);
        Element card = card(me(), own);
        assertThat(card.text()).contains("Waiting", "You are number 2 on the waiting list.");
        assertThat(card.select("a[href$=ticket]")).isEmpty();
    }

    @Test
    void whoIsOfferedAPlaceIsAskedToTakeIt() {
        EditionId edition = world.anOpenEdition(admission(8, null));
        String first = register(edition, "other-" + name);
        String own = register(edition, name);
        api.delete("/api" + first, as(Tokens.of("other-" + name)));
        assertThat(card(me(), own).select("a[href=" + own + "]").eachText())
                .anySatisfy(text -> assertThat(text).startsWith("A place is held for you: take it by"));
    }

    @Test
    void whoseAddressIsNotProvenIsAskedToConfirmIt() {
        EditionId edition = world.anOpenEdition(admission(null, 48));
        api.post(path(edition, "/registrations"), wish(name));
        assertThat(me().select("article").text())
                .contains("Offered", "A place is held for you: confirm your address by", "(Brussels)");
        EditionId waiting =
                world.anOpenEdition(new Admission(0, true, List.of(), Entry.AT_ONCE, null, null, null, 48, false));
        api.post(path(waiting, "/registrations"), wish(name));
        assertThat(me().select("article").text())
                .contains("Confirm your address now; then there is nothing left to confirm");
    }

    @Test
    void pastEditionsComeLastUnderAHeadingOfTheirOwn() {
        String coming = register(world.anOpenEdition(new Admission(1, true, List.of())), name);
        EditionId over = world.anOpenEdition(new Admission(1, true, List.of()));
        String past = register(over, name);
        world.tell(over, "closed", "2020-05-30", "2020-05-31", "Town hall");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(me().select("section[aria-labelledby=past] a[href=" + past + "]"))
                        .hasSize(1));
        Document page = me();
        assertThat(page.select("main h2").eachText()).containsExactly("Coming editions", "Past editions");
        assertThat(page.select("section[aria-labelledby=coming] h3 a").eachAttr("href"))
                .containsExactly(coming);
        assertThat(page.select("section[aria-labelledby=past] a").eachAttr("href"))
                .containsExactly(past);
    }

    @ParameterizedTest
    @CsvSource({"en,Coming editions", "fr,Éditions à venir", "nl,Komende edities", "es,Próximas ediciones"})
    void thePageSpeaksTheLanguageAskedFor(String language, String heading) {
        EditionId edition = world.anOpenEdition(admission(null, 48));
        api.post(path(edition, "/registrations"), wish(name));
        Document page = api.page("/me?lang=" + language, as(Tokens.of(name))).html();
        assertThat(page.select("h2").text()).isEqualTo(heading);
        assertThat(page.text()).doesNotContain("??");
    }

    private static Admission admission(@Nullable Integer offerHours, @Nullable Integer addressHours) {
        return new Admission(1, true, List.of(), Entry.AT_ONCE, offerHours, null, null, addressHours, false);
    }

    /** The page of the person's registration. */
    private String register(EditionId edition, String person) {
        return "/registrations/"
                + api.post(path(edition, "/registrations"), wish(person), as(Tokens.of(person)))
                        .json()
                        .path("id")
                        .asString();
    }

    private Document me() {
        return api.page("/me", as(Tokens.of(name))).html();
    }

    private static Element card(Document page, String own) {
        return page.select("article:has(h3 a[href=" + own + "])").getFirst();
    }
}

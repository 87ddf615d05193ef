package org.waymark.registration.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.fields;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.mail.CaughtMail;
import org.waymark.stack.mail.MailCatcher;

/** A place given to somebody else in the browser. */
@ServiceTest
class HandOverPageTest {

    private static final String FORM = """
            {"questions":[{"id":"why","kind":"short-text","label":{"en":"Why"},"required":true}]}""";

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void thePlaceChangesHandsAndBothCalendarsLearnOfIt(MailCatcher mails) {
        EditionId edition = edition(true);
        String ada = aName();
        String bob = aName();
        String own = registered(edition, ada);
        assertThat(api.put(path(edition, "/registration-form"), FORM, as(HOST)).status())
                .isEqualTo(201);
        String link = api.page(own).html().select("a[href*=/hand-over]").attr("href");
        Document form = api.page(link).html();
        assertThat(form.text()).contains("you cannot take it back");
        Reply done = api.form(link, filledIn(form, bob));
        assertThat(done.status()).isEqualTo(303);
        Document gone = api.page(done.header("Location")).html();
        assertThat(gone.text()).contains("You have handed your place over.").doesNotContain("Your place is cancelled");
        assertThat(gone.select("a[href*=/hand-over], a[href*=/ticket]")).isEmpty();

        assertThat(letter(ada, 2, mails).calendar()).contains("METHOD:CANCEL");
        CaughtMail place = letter(bob, 1, mails);
        assertThat(place.calendar()).contains("METHOD:REQUEST");
        String theirs = place.text()
                .lines()
                .filter(line -> line.contains("key="))
                .map(line -> line.substring(line.indexOf("/registrations/")))
                .findFirst()
                .orElseThrow();
        Document page = api.page(theirs).html();
        assertThat(page.text()).contains("The host has questions that wait for your answers.", "Answer the questions");
        Map<String, String> answers = new LinkedHashMap<>();
        String change = page.select("a[href*=/answers]").attr("href");
        answers.put(
                "revision",
                api.page(change).html().select("input[name=revision]").val());
        answers.put("q.why", "to talk");
        assertThat(api.form(change, answers).status()).isEqualTo(303);
        assertThat(api.page(theirs).html().text()).doesNotContain("wait for your answers");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        String own = registered(edition(true), aName());
        String link = own.replace("?", "/hand-over?");
        Map<String, String> fields = filledIn(api.page(link).html(), aName());
        fields.put("email", "bob");
        Reply refused = api.form(link, fields);
        assertThat(refused.status()).isEqualTo(422);
        Document page = refused.html();
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#email");
        assertThat(page.select("#email").attr("aria-describedby")).contains("email-error");
        assertThat(page.select("#email").val()).isEqualTo("bob");
        assertThat(page.select("#name").val()).isEqualTo(fields.get("name"));
    }

    @Test
    void nothingIsDoneWithARegistrationThatHasChangedMeanwhile() {
        String own = registered(edition(true), aName());
        String link = own.replace("?", "/hand-over?");
        Map<String, String> fields = filledIn(api.page(link).html(), aName());
        String current = fields.get("version");
        fields.put("version", current + "9");
        Reply late = api.form(link, fields);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.html().text()).contains("changed in the meantime");
        assertThat(late.html().select("#name").val()).isEqualTo(fields.get("name"));
        assertThat(late.html().select("input[name=version]").val()).isEqualTo(current);
        assertThat(api.page(own).html().select(".badge-confirmed")).hasSize(1);
    }

    @Test
    void whereTheEditionDoesNotAllowItThePageSaysWhomToAskAndTheHostMay() {
        String own = registered(edition(false), aName());
        String bare = own.substring(0, own.indexOf('?'));
        assertThat(api.page(own).html().select("a[href*=/hand-over]")).isEmpty();
        Reply refused = api.page(own.replace("?", "/hand-over?"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html().text()).contains("Ask the host, who can do it for you");
        String link =
                api.page(bare, as(HOST)).html().select("a[href*=/hand-over]").attr("href");
        Map<String, String> fields = filledIn(api.page(link, as(HOST)).html(), aName());
        assertThat(api.form(link, fields, as(HOST)).status()).isEqualTo(303);
        assertThat(api.page(own.replace("?", "/hand-over?")).status()).isEqualTo(303);
    }

    private EditionId edition(boolean handOver) {
        return world.anOpenEdition(new Admission(5, true, List.of(), Entry.AT_ONCE, null, null, null, null, handOver));
    }

    private String registered(EditionId edition, String name) {
        return api.post(path(edition, "/registrations"), wish(name)).own();
    }

    private static Map<String, String> filledIn(Document form, String name) {
        Map<String, String> fields = fields(name);
        fields.put("version", form.select("input[name=version]").val());
        return fields;
    }

    private static CaughtMail letter(String name, int number, MailCatcher mails) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> mails.to(name + "@example.org"), letters -> letters.size() == number)
                .getFirst();
    }
}

package org.waymark.registration.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.World.aName;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.mail.MailCatcher;

/** The pages on which a host invites, and somebody who is invited answers. */
@ServiceTest
class InvitationPagesTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    EditionId edition;

    @BeforeEach
    void anEditionByInvitation() {
        edition = world.anEditionByInvitation();
    }

    @Test
    void theMailLeadsToAFormThatIsFilledIn(MailCatcher mails) {
        String name = aName();
        api.post(
                path(edition, "/invitations"),
                "{\"email\":\"%1$s@example.org\",\"name\":\"Ada\",\"category\":\"research\"}".formatted(name),
                as(HOST));
        await().untilAsserted(() -> assertThat(mails.to(name + "@example.org")).hasSize(1));
        String text = mails.to(name + "@example.org").getFirst().text();
        String link = text.lines()
                .filter(line -> line.contains("/register?invitation="))
                .findFirst()
                .orElseThrow();
        var form =
                api.page(link.substring(link.indexOf("/" + edition.series()))).html();
        assertThat(form.select("input[name=email]").val()).isEqualTo(name + "@example.org");
        assertThat(form.select("input[name=name]").val()).isEqualTo("Ada");
        assertThat(form.select("input[type=hidden][name=category]").val()).isEqualTo("research");
        var sent = api.form(
                "/" + edition.value() + "/register",
                Map.of(
                        "form", "f",
                        "invitation", form.select("input[name=invitation]").val(),
                        "name", "Ada",
                        "email", name + "@example.org",
                        "country", "BE",
                        "category", "research",
                        "language", "en"));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        assertThat(sent.html().select("[role=status]").text()).contains("You have a place");
        assertThat(sent.response().body()).doesNotContain("key=");
    }

    @Test
    void withoutACodeThePageAsksForOne() {
        var page = api.page("/" + edition.value() + "/register").html();
        assertThat(page.select("form[method=post][action$=/register]")).isEmpty();
        assertThat(page.select("input[name=invitation]")).hasSize(1);
        Reply wrong = api.page("/" + edition.value() + "/register?invitation=nonsense");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("[role=alert]").text()).contains("not that of an invitation");
    }

    @Test
    void theHostInvitesOnThePage() {
        String desk = "/desk/" + edition.value() + "/invitations";
        assertThat(api.form(desk, Map.of("email", "nobody"), as(HOST))
                        .html()
                        .select("#email-error")
                        .text())
                .contains("ada@example.org");
        assertThat(api.form(desk, Map.of("email", aName() + "@example.org", "language", "nl"), as(HOST))
                        .status())
                .isEqualTo(303);
        Reply empty = api.form(desk + "/import", Map.of("list", " "), as(HOST));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().select("#file-error").text()).contains("nothing in this list");
        String list = "email\n" + aName() + "@example.org\nx";
        Document checked =
                api.form(desk + "/import", Map.of("list", list), as(HOST)).html();
        assertThat(checked.select("#bad + table tbody tr")).hasSize(1);
        assertThat(checked.select("main").text()).contains("1 person can be invited", "Nothing has been done yet");
        Reply taken = api.form(
                desk + "/import",
                Map.of("content", checked.select("[name=content]").val(), "verb", "import"),
                as(HOST));
        assertThat(taken.status()).isEqualTo(303);
        Document result = api.page(taken.header("Location"), as(HOST)).html();
        assertThat(result.select("[role=status]").text()).contains("1 person was invited", "Line 3: Enter an address");
        assertThat(result.select("main table tbody tr"))
                .as("with those just invited")
                .hasSize(2);
    }

    @Test
    void whoWasInvitedTodayIsNotToBeReminded() {
        String desk = "/desk/" + edition.value() + "/invitations";
        assertThat(api.page(desk, as(HOST)).html().select("main").text()).doesNotContain("reminded");
        api.form(desk, Map.of("email", aName() + "@example.org", "language", "nl"), as(HOST));
        Document page = api.page(desk, as(HOST)).html();
        assertThat(page.select("form[action$=/remind]")).isEmpty();
        assertThat(page.select("main").text()).contains("Nobody is to be reminded now");
    }
}

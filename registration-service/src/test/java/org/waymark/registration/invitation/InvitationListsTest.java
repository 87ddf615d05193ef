package org.waymark.registration.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.as;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.mail.MailCatcher;

/** Files as hosts have them, uploaded on the page as a browser does it, and the letters that come of them. */
@ServiceTest
class InvitationListsTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eventbrite.csv | soeren.gross@lists.example    | Hello Sören Groß,",
                "pretix.csv     | lucja.zak@lists.example       | Hello Łucja Żak,",
                "indico.csv     | hoa@lists.example             | Hello Thị Hoa Nguyễn,",
                "excel-fr.csv   | maelle.guerin@lists.example   | Bonjour Maëlle Guérin",
                "excel-es.txt   | inigo@lists.example           | Íñigo Muñoz Ibáñez"
            })
    void everybodyIsGreetedWithEveryLetter(String file, String address, String greeting, MailCatcher mails)
            throws IOException {
        EditionId edition = world.anEditionByInvitation();
        String here = "/desk/" + edition.value() + "/invitations/import";
        int before = mails.to(address).size();
        Document page = api.upload(here, file, bytes(file), as(HOST)).html();
        boolean isAsked = !page.select("[role=alert]").isEmpty();
        assertThat(page.select("button[value=import]").isEmpty())
                .as("nobody before the answer")
                .isEqualTo(isAsked);
        page = api.form(here, fields(page, "check"), as(HOST)).html();
        assertThat(page.select("#people + table").text()).contains(greeting, address);
        Reply taken = api.form(here, fields(page, "import"), as(HOST));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(303);
        assertThat(taken.header("Location")).contains("invited=2").doesNotContain("@");
        await().untilAsserted(() -> assertThat(mails.to(address)).hasSize(before + 1));
        assertThat(mails.to(address).getFirst().text()).contains(greeting);
    }

    /** As a browser would send them, words that are no groups being researchers: several values of one field are one list. */
    private static Map<String, String> fields(Document page, String verb) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select("main form input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.val()));
        page.select("main form select").forEach(select -> {
            Elements chosen = select.select(
                    select.attr("name").equals("categories") ? "option[value$==research]" : "option[selected]");
            fields.merge(select.attr("name"), chosen.val(), (all, one) -> all + "," + one);
        });
        fields.put("verb", verb);
        return fields;
    }

    private byte[] bytes(String file) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(getClass().getResourceAsStream("/guestlist/" + file))) {
            return bytes.readAllBytes();
        }
    }
}

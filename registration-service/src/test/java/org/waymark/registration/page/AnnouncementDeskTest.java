package org.waymark.registration.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.page.FormSteps.AS_HOST;
import static org.waymark.registration.page.FormSteps.byId;
import static org.waymark.registration.page.FormSteps.fields;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;

/** A host who forgets something in an announcement is told beside the field. */
@ServiceTest
class AnnouncementDeskTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void whatIsMissingInALanguageIsSaidBesideItsField() {
        Document page = refused(fields("subject.en", "Rooms", "text.fr", "Rendez-vous ici.", "status", "confirmed"));
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#subject.fr", "#text.en");
        assertThat(saidBeside(page, "subject.fr")).contains("subject in French");
        assertThat(saidBeside(page, "text.en")).contains("text in English");
        assertThat(byId(page, "subject.en").val()).as("nothing typed is lost").isEqualTo("Rooms");
    }

    @Test
    void whereNothingIsWrittenTheReadersOwnLanguageIsAskedFor() {
        Document page = refused(fields("status", "confirmed"));
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#subject.en");
    }

    @Test
    void whatIsTooLongIsSaidBesideItsField() {
        Document page = refused(
                fields("subject.nl", "z".repeat(201), "text.nl", "Hier", "subject.en", "Here", "text.en", "Here"));
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#subject.nl");
        assertThat(saidBeside(page, "subject.nl")).contains("Dutch", "200");
    }

    private Document refused(Map<String, String> fields) {
        String edition = world.anOpenEdition(new Admission(2, true, List.of())).value();
        Reply reply = api.form("/desk/" + edition + "/announcements", fields, AS_HOST);
        assertThat(reply.status()).isEqualTo(422);
        return reply.html();
    }

    private static String saidBeside(Document page, String field) {
        Element input = byId(page, field);
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        return byId(page, input.attr("aria-describedby")).text();
    }
}

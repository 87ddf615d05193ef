package org.waymark.stack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MailPageTest {

    private static final CaughtMail MAIL = new CaughtMail(
            "ada@example.org",
            "<b>A place</b>",
            "Look: http://localhost:8080/registrations/1?key=a&b <script>",
            Instant.parse("2026-11-23T12:00:00Z"),
            List.of("brussels.ics"),
            "<1@waymark>",
            "",
            "");

    @Test
    void nothingOfAMailIsTakenForMarkup() {
        assertThat(MailHtml.of(List.of(MAIL)))
                .contains("&lt;b&gt;A place&lt;/b&gt;")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void addressesInAMailAreLinks() {
        assertThat(MailHtml.of(List.of(MAIL)))
                .contains("<a href=\"http://localhost:8080/registrations/1?key=a&amp;b\">");
    }

    @Test
    void theJsonHasTheNamesThatScriptsRead() {
        var json = new JsonMapper().readTree(new JsonMapper().writeValueAsString(List.of(MAIL)));

        assertThat(json.at("/0/to").asString()).isEqualTo("ada@example.org");
        assertThat(json.at("/0/subject").asString()).isEqualTo("<b>A place</b>");
        assertThat(json.at("/0/text").asString()).startsWith("Look: ");
        assertThat(json.at("/0/received").asString()).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(json.at("/0/messageId").asString()).isEqualTo("<1@waymark>");
    }
}

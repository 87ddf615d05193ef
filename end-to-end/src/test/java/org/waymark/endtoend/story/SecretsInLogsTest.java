package org.waymark.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.endtoend.browser.Browser;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.step.Eventually;
import org.waymark.endtoend.suite.OnTheSuite;
import org.waymark.endtoend.suite.Suite;

/** No log holds a key, a code, a token, a cookie or an address of anybody who was here, in this story or before it. */
@OnTheSuite
class SecretsInLogsTest {

    private static final Pattern SECRET_OF_A_LINK =
            Pattern.compile("(?:[?&](?:key|invitation|code)=|/invitations/)([\\w-]{12,})");

    private final Suite suite;
    private final Cast cast;

    SecretsInLogsTest(Suite suite, Cast cast) {
        this.suite = suite;
        this.cast = cast;
    }

    @Test
    void whatWasGivenToPeopleIsInNoLog(Browser browser) throws IOException {
        suite.needsItsProcesses();
        var edition = cast.office().opensAnEdition("logs", 5);
        var tokens = cast.tokensOf("office");
        var office = cast.anyone().bearing(tokens.get("access_token"));
        cast.attendee("Lola").asksToRegisterFor(edition);
        office.post(edition.api() + "/invitations", """
                        {"name": "Logan", "email": "logan@example.org", "category": "local-government", "language": "en"}
                        """).is(201);
        var secrets = new TreeSet<>(Set.of(
                "a-key-that-was-guessed",
                "A-CODE-THAT-WAS-GUESSED",
                tokens.get("access_token"),
                tokens.get("refresh_token"),
                tokens.get("id_token")));
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(cast.mails().to("lola@example.org")).isNotEmpty());
        for (var mail : cast.mails().all()) {
            secrets.add(mail.to());
            var links = SECRET_OF_A_LINK.matcher(mail.text());
            while (links.find()) {
                secrets.add(links.group(1));
            }
        }
        assertThat(secrets).hasSizeGreaterThan(6);
        var pages = cast.anyone().with("Accept", "text/html");
        pages.get("/registrations/none?key=a-key-that-was-guessed");
        pages.get(edition.page() + "/invitations/A-CODE-THAT-WAS-GUESSED");
        for (var secret : secrets) {
            pages.get("/registrations/none?key=" + secret);
            pages.get(edition.page() + "/invitations/" + secret);
            office.get("/api/registrations/none?key=" + secret);
        }
        try (var visitor = browser.visitor()) {
            visitor.opens("/").signsInAs("brussels");
            visitor.page().context().cookies().forEach(cookie -> {
                if (cookie.name.startsWith("waymark-s")) {
                    secrets.add(cookie.value);
                }
            });
        }

        try (var logs = Files.list(suite.logs())) {
            for (var log : logs.toList()) {
                var text = Files.readString(log, StandardCharsets.ISO_8859_1);
                assertThat(secrets).as(log.toString()).noneMatch(text::contains);
            }
        }
    }
}

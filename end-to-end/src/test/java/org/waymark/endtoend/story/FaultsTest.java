package org.waymark.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.endtoend.step.Api;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.step.EditionUnderTest;
import org.waymark.endtoend.step.Eventually;
import org.waymark.endtoend.step.Mails;
import org.waymark.endtoend.suite.OnTheSuite;
import org.waymark.endtoend.suite.Suite;
import org.waymark.stack.suite.Replica;
import org.waymark.stack.suite.Service;
import tools.jackson.databind.JsonNode;

/**
 * Two replicas on one store and broker, killed at random again and again while a crowd registers and cancels. Run by
 * {@code ./waymark test -Pfaults}; {@code -Dwaymark.faults.seed=N} plays the same kills again.
 */
@Tag("faults")
@OnTheSuite
class FaultsTest {

    private static final int KILLS = 20;
    private static final int PLACES = 300;
    private static final int REQUESTS_PER_SECOND = 200;
    private static final int LETTERS_SENT_AT_ONCE = 4;

    private final long seed = Long.getLong("waymark.faults.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Suite suite;
    private final Cast cast;

    FaultsTest(Suite suite, Cast cast) {
        this.suite = suite;
        this.cast = cast;
    }

    @Test
    void nothingThatWasAcknowledgedIsLostOrDoubled() throws Exception {
        System.out.println("faults: seed " + seed);
        var edition = cast.office().opensAnEdition("faults", PLACES);
        var second = suite.replicate(Service.REGISTRATION);
        AtomicReference<String> host = new AtomicReference<>("Bearer " + cast.token("office"));
        Crowd crowd =
                new Crowd(edition, List.of(suite.address(Service.REGISTRATION), second.address()), host::get, seed);
        try (var _ = crowd.asking(REQUESTS_PER_SECOND)) {
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(500 + random.nextInt(2500));
                host.set("Bearer " + cast.token("office"));
                strike(second);
            }
        }
        System.out.println("faults: " + crowd.tally());
        assertThat(crowd.wrong()).isEmpty();
        assertThat(crowd.acknowledged()).hasSizeGreaterThan(PLACES);

        List<JsonNode> rows = all(edition);
        assertAcknowledgedAreThere(crowd, rows);
        assertPlacesAndLine(edition, rows);
        assertOneLetterEach(edition, rows);
    }

    private void strike(Replica second) {
        if (random.nextBoolean()) {
            suite.kill(Service.REGISTRATION);
            suite.revive(Service.REGISTRATION);
        } else {
            second.kill();
            second.restart();
        }
    }

    private void assertAcknowledgedAreThere(Crowd crowd, List<JsonNode> rows) {
        Map<String, String> statusById = new HashMap<>();
        Set<String> people = new HashSet<>();
        for (JsonNode row : rows) {
            statusById.put(row.path("id").asString(), row.path("status").asString());
            assertThat(people.add(row.path("email").asString()))
                    .as("nobody twice")
                    .isTrue();
        }
        crowd.acknowledged().forEach(id -> assertThat(statusById).containsKey(id));
        crowd.cancelled().forEach(id -> assertThat(statusById).containsEntry(id, "cancelled"));
        crowd.kept().forEach(id -> assertThat(statusById.get(id)).as(id).isIn("confirmed", "waiting"));
    }

    private void assertPlacesAndLine(EditionUnderTest edition, List<JsonNode> rows) {
        List<JsonNode> confirmed = rows.stream()
                .filter(row -> row.path("status").asString().equals("confirmed"))
                .toList();
        List<Integer> positions = rows.stream()
                .filter(row -> row.path("status").asString().equals("waiting"))
                .map(row -> row.path("position").asInt())
                .toList();
        assertThat(confirmed).hasSize(PLACES);
        assertThat(positions).as("gapless, in the order of arrival").isSorted().doesNotHaveDuplicates();
        assertThat(positions.getLast()).isEqualTo(positions.size());
        JsonNode places =
                cast.anyone().get(edition.api() + "/availability").is(200).json();
        assertThat(places.path("taken").asInt()).isEqualTo(PLACES);
        assertThat(places.path("waiting").asInt()).isEqualTo(positions.size());
        Eventually.within(Duration.ofSeconds(30), () -> {
            String told = cast.anyone().get(edition.page()).is(200).text();
            assertThat(told).contains(String.format(Locale.UK, "%,d people are waiting", positions.size()));
        });
    }

    /**
     * A mail server that has taken a letter cannot be asked whether it has: where the process dies in that moment the
     * letter goes out again, under the same Message-ID. More than the letters in hand at the kills there cannot be.
     */
    private void assertOneLetterEach(EditionUnderTest edition, List<JsonNode> rows) {
        Map<String, List<Mails.Mail>> letters = whenAllHaveOne(edition, rows);
        int doubled = 0;
        for (List<Mails.Mail> mails : letters.values()) {
            Map<String, Set<String>> idsBySubject = new HashMap<>();
            mails.forEach(mail -> idsBySubject
                    .computeIfAbsent(mail.subject(), subject -> new HashSet<>())
                    .add(mail.messageId()));
            assertThat(idsBySubject.values())
                    .as("one mail for each state, which a mail server knows again by its Message-ID")
                    .allSatisfy(ids -> assertThat(ids).hasSize(1));
            doubled += mails.size() - idsBySubject.size();
        }
        System.out.println("faults: " + doubled + " letters were sent again after a kill");
        assertThat(doubled).isLessThanOrEqualTo(KILLS * LETTERS_SENT_AT_ONCE);
    }

    /** Mails of so many are listed in some seconds, so they are asked for seldom. */
    private Map<String, List<Mails.Mail>> whenAllHaveOne(EditionUnderTest edition, List<JsonNode> rows) {
        Set<String> people = new HashSet<>();
        rows.forEach(row -> people.add(row.path("email").asString()));
        return await().atMost(Duration.ofMinutes(12))
                .pollInterval(Duration.ofSeconds(20))
                .until(() -> letters(edition), letters -> {
                    Set<String> without = new HashSet<>(people);
                    without.removeAll(letters.keySet());
                    System.out.println("faults: " + without.size() + " people have no letter yet");
                    return without.isEmpty();
                });
    }

    private Map<String, List<Mails.Mail>> letters(EditionUnderTest edition) {
        Map<String, List<Mails.Mail>> byPerson = new HashMap<>();
        for (Mails.Mail mail : cast.mails().all()) {
            if (mail.subject().contains(edition.title())) {
                byPerson.computeIfAbsent(mail.to(), to -> new ArrayList<>()).add(mail);
            }
        }
        return byPerson;
    }

    private List<JsonNode> all(EditionUnderTest edition) {
        Api office = cast.signedIn("office");
        List<JsonNode> rows = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = office.get(edition.api() + "/registrations?limit=200" + after)
                    .is(200)
                    .json();
            page.path("items").forEach(rows::add);
            after = page.path("next").isString()
                    ? "&after=" + URI.create(page.path("next").asString())
                    : "";
        } while (!after.isEmpty());
        return rows;
    }
}

package org.waymark.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.attendee.Address;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.mail.MailCatcher;

/** Nobody fills a stranger's mailbox by means of the suite. */
@ServiceTest
class AllowancesTest {

    private static final Instant NOON = Instant.parse("2027-05-30T12:00:00Z");
    private static final int EDITIONS = 8;

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    MongoDatabase database;

    @Autowired
    RegistrationKeys keys;

    private final Address address = Address.of(new MailAddress(aName() + "@example.org"));

    @Test
    void anAddressGetsAHandfulOfLettersWhateverSetsThemOffAndTheAnswersDoNotTell(MailCatcher mails) {
        String ada = aName();
        String last = aName();
        List<String> answers = new ArrayList<>();
        List<EditionId> editions = IntStream.range(0, EDITIONS)
                .mapToObj(i -> world.anOpenEdition(new Admission(
                        5, true, List.of(), Entry.AT_ONCE, null, null, null, i % 2 == 0 ? 48 : null, false)))
                .toList();
        for (EditionId edition : editions) {
            api.post(path(edition, "/registrations"), wish(ada));
            answers.add(api.post(path(edition, "/registrations"), wish(ada))
                    .json()
                    .path("status")
                    .asString());
            assertThat(api.post(path(edition, "/registrations/lost"), "{\"email\":\"%s@example.org\"}".formatted(ada))
                            .status())
                    .isEqualTo(202);
            api.post(path(edition, "/registrations"), wish(last));
        }
        assertThat(answers).hasSize(EDITIONS).containsOnly("unproven");
        await().atMost(Duration.ofSeconds(60)).until(() -> nothingLiesIn(editions));
        assertThat(mails.to(ada + "@example.org")).hasSize(5);
        assertThat(mails.to(last + "@example.org")).hasSize(5);
    }

    @Test
    void whatWasSentAnHourAgoCountsNoLonger() {
        Allowances noon = at(NOON);
        for (int i = 1; i <= 5; i++) {
            assertThat(at(NOON.plus(Duration.ofMinutes(i))).take(address, "l" + i))
                    .isTrue();
        }
        assertThat(at(NOON.plus(Duration.ofMinutes(60))).take(address, "l6")).isFalse();
        assertThat(at(NOON.plus(Duration.ofMinutes(61))).take(address, "l6")).isTrue();
        assertThat(at(NOON.plus(Duration.ofMinutes(61))).take(address, "l7"))
                .as("one went, one came")
                .isFalse();
        assertThat(noon.take(Address.of(new MailAddress(aName() + "@example.org")), "l1"))
                .isTrue();
    }

    @Test
    void aLetterThatIsTriedAgainCountsOnce() {
        for (int i = 0; i < 20; i++) {
            assertThat(at(NOON).take(address, "l1")).isTrue();
        }
        for (int i = 2; i <= 5; i++) {
            assertThat(at(NOON).take(address, "l" + i)).isTrue();
        }
        assertThat(at(NOON).take(address, "l6")).isFalse();
        assertThat(at(NOON).take(address, "l5")).isTrue();
    }

    @Test
    void ofManyAtOnceAtSeveralReplicasAHandfulLeaves() throws Exception {
        List<Allowances> replicas = List.of(at(NOON), at(NOON), at(NOON));
        List<Callable<Boolean>> letters = IntStream.range(0, 60)
                .<Callable<Boolean>>mapToObj(i -> () -> replicas.get(i % 3).take(address, "l" + i))
                .toList();
        int sent = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : threads.invokeAll(letters)) {
                sent += one.get() ? 1 : 0;
            }
        }
        assertThat(sent).isEqualTo(5);
    }

    @Test
    void whatCountsNoLongerIsSweptAndNoAddressIsKept() {
        at(NOON).take(address, "l1");
        var rows = database.getCollection("letter-allowances");
        var own = Filters.eq(keys.addressee(address));
        assertThat(rows.find(own))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.toJson()).doesNotContain("example.org"));
        at(NOON.plus(Duration.ofHours(2))).sweep();
        assertThat(rows.find(own)).isEmpty();
    }

    private boolean nothingLiesIn(List<EditionId> editions) {
        return database.getCollection("registrations")
                        .find(Filters.and(
                                Filters.in(
                                        "edition",
                                        editions.stream().map(EditionId::value).toList()),
                                Filters.exists("mails.0")))
                        .first()
                == null;
    }

    private Allowances at(Instant now) {
        return new Allowances(
                database, keys, new AllowanceSettings(5, Duration.ofHours(1)), Clock.fixed(now, ZoneOffset.UTC));
    }
}

package org.waymark.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.waymark.defaults.problem.NotFound;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Request;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.ledger.GroupCommit;
import org.waymark.registration.ledger.Submission;

/** What stands before a test begins: editions, as event-service tells them. */
@TestComponent
public class World {

    public static final String SERIES = "uraia";

    private final AtomicLong versions = new AtomicLong(1);
    private final KafkaTemplate<String, CloudEvent> kafka;
    private final Editions editions;
    private final GroupCommit commit;

    @SuppressWarnings("unchecked")
    World(ProducerFactory<?, ?> producers, Editions editions, GroupCommit commit) {
        this.kafka = new KafkaTemplate<>((ProducerFactory<String, CloudEvent>) producers);
        this.editions = editions;
        this.commit = commit;
    }

    /** An edition that takes registrations, hosted by {@code brussels}. */
    public EditionId anOpenEdition() {
        return anEdition("open");
    }

    /** Somebody of whom no other test has heard. */
    public static String aName() {
        return "p" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Only whom the host has asked gets in. */
    public EditionId anEditionByInvitation() {
        return anOpenEdition(new Admission(300, false, List.of(), Entry.BY_INVITATION, null, null, null, null, false));
    }

    public EditionId anOpenEdition(Admission admission) {
        return arranged(anOpenEdition(), admission);
    }

    public EditionId arranged(EditionId id, Admission admission) {
        assertThat(commit.ask(
                        id,
                        Submission.of(new Request.Arrange(
                                admission, 0, editions.known(id).term()))))
                .isEqualTo(new Answer.Arranged(1));
        return id;
    }

    /** Settles the places of an edition anew. */
    public void settle(EditionId id, Admission admission) {
        assertThat(commit.ask(
                        id,
                        Submission.of(new Request.Arrange(
                                admission, 1, editions.known(id).term()))))
                .isEqualTo(new Answer.Arranged(2));
    }

    public EditionId anEdition(String status) {
        return anEdition(SERIES, status);
    }

    /** In a series of its own, for what is settled for a whole series. */
    public EditionId anOpenEditionOfItsOwnSeries() {
        return anEdition("series-" + UUID.randomUUID().toString().substring(0, 8), "open");
    }

    private EditionId anEdition(String series, String status) {
        EditionId id =
                EditionId.of(series, "edition-" + UUID.randomUUID().toString().substring(0, 8));
        tellSeries(series);
        tell(id, status);
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(NotFound.class)
                .untilAsserted(() -> {
                    assertThat(editions.known(id).status()).isEqualTo(status);
                    assertThat(editions.seriesOf(id).id()).isEqualTo(series);
                });
        return id;
    }

    public void tellSeries() {
        tellSeries(SERIES);
    }

    private void tellSeries(String series) {
        tellSeries(series, false);
    }

    /** Nobody new is to be in the research institutes of the series. */
    public void closeResearch(EditionId edition) {
        tellSeries(edition.series(), true);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> editions.seriesOf(edition).openCategory("research").isEmpty());
    }

    private void tellSeries(String series, boolean closed) {
        send("waymark.series", series, "waymark.series.changed.v1", """
                {"series":"%s","title":{"en":"Uraia Citizenship Series"},"office":"uraia-office","languages":["en","fr"],
                 "categories":[{"id":"local-government","title":{"en":"Local governments","fr":"Collectivités locales"}},
                               {"id":"research","title":{"en":"Research institutes"},"closed":%s}],
                 "partners":[{"organization":"nicosia","city":"Nicosia","country":"CY"}],
                 "contact":{"name":"Series office","email":"office@uraia.example","phone":"+32 2 555 01 00"}}""".formatted(series, closed));
    }

    public void tell(EditionId id, String status) {
        tell(id, status, "2027-05-30", "2027-05-31", "Town hall");
    }

    public void tell(EditionId id, String status, String start, String end, String venue) {
        tell(id, status, start, end, venue, versions.incrementAndGet());
    }

    /** As the topic gives it again when it is read anew: under the version that it had. */
    public void tell(EditionId id, String status, String start, String end, String venue, long version) {
        send(version, "waymark.editions", id.value(), "waymark.edition.changed.v1", """
                {"series":"%s","edition":"%s","number":4,"title":{"en":"Using data","fr":"Utiliser les données"},"status":"%s",
                 "host":{"organization":"brussels","city":"Brussels","country":"BE","latitude":50.85,"longitude":4.35},
                 "start":"%s","end":"%s","timeZone":"Europe/Brussels","venue":"%s"}""".formatted(
                        id.series(), id.slug(), status, start, end, venue));
    }

    /** Under other titles, with a contact of its own; as it was else. */
    public void tell(EditionId id, String english, String french, String contact) {
        long version = versions.incrementAndGet();
        send(version, "waymark.editions", id.value(), "waymark.edition.changed.v1", """
                {"series":"%s","edition":"%s","number":4,"title":{"en":"%s","fr":"%s"},"status":"open",
                 "host":{"organization":"brussels","city":"Brussels","country":"BE","latitude":50.85,"longitude":4.35},
                 "start":"2027-05-30","end":"2027-05-31","timeZone":"Europe/Brussels","venue":"Town hall",
                 "contact":{"name":"The host","email":"%s","phone":null}}""".formatted(
                        id.series(), id.slug(), english, french, contact));
        await().until(() -> editions.known(id).version() >= version);
    }

    /** It does not take place, for a reason. */
    public void tellCancelled(EditionId id, String reason) {
        send("waymark.editions", id.value(), "waymark.edition.changed.v1", """
                {"series":"%s","edition":"%s","number":4,"title":{"en":"Using data","fr":"Utiliser les données"},
                 "status":"cancelled","cancellationReason":{"en":"%s"},
                 "host":{"organization":"brussels","city":"Brussels","country":"BE","latitude":50.85,"longitude":4.35},
                 "start":"2027-05-30","end":"2027-05-31","timeZone":"Europe/Brussels","venue":"Town hall"}""".formatted(
                        id.series(), id.slug(), reason));
    }

    /** A draft is no more. */
    public void tellDeleted(EditionId id) {
        send("waymark.editions", id.value(), "waymark.edition.deleted.v1", """
                {"series":"%s","edition":"%s"}""".formatted(id.series(), id.slug()));
    }

    private void send(String topic, String key, String type, String data) {
        send(versions.incrementAndGet(), topic, key, type, data);
    }

    private void send(long version, String topic, String key, String type, String data) {
        kafka.send(
                        topic,
                        key,
                        CloudEventBuilder.v1()
                                .withId(UUID.randomUUID().toString())
                                .withSource(URI.create("/event-service"))
                                .withType(type)
                                .withSubject(key)
                                .withExtension("version", Long.toString(version))
                                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                                .build())
                .join();
    }
}

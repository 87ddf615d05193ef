package org.waymark.defaults.sample;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.waymark.defaults.messaging.StateCopies;
import org.waymark.defaults.outbox.OutboxMessages;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.store.AggregateCollection;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.stack.test.WaymarkTest;

@WaymarkTest
@SpringBootTest(
        classes = SampleApplication.class,
        properties = {
            "spring.application.name=sample",
            "waymark.store.database=outbox-test",
            "waymark.topics.state=sample.notes"
        })
class OutboxTest {

    @Autowired
    AggregateCollection<NoteId, Note> notes;

    @Autowired
    StateCopies<NoteCopy> copies;

    @Autowired
    OutboxMessages messages;

    @Autowired
    MongoDatabase database;

    @Test
    void aChangeTravelsToWhoeverKeepsACopyAndLeavesNothingBehind() {
        create("travels");

        await().untilAsserted(() -> assertThat(copies.find("travels")).contains(new NoteCopy("travels", 1, "ada")));
        await().untilAsserted(() -> assertThat(outboxOf("travels")).isEmpty());
        assertThat(notes.find(new NoteId("travels")))
                .hasValueSatisfying(note -> assertThat(note.title()).isEqualTo(LocalizedText.of("en", "Title")));
    }

    @Test
    void manyChangesInARowArriveAsTheLastOne() {
        create("many");
        LongStream.rangeClosed(2, 50)
                .forEach(version -> notes.replace(note("many", version), message("many", version)));

        await().untilAsserted(() -> assertThat(copies.find("many"))
                .hasValueSatisfying(copy -> assertThat(copy.version()).isEqualTo(50)));
        await().untilAsserted(() -> assertThat(outboxOf("many")).isEmpty());
    }

    @Test
    void onlyTheNextVersionIsStored() {
        create("stale");

        assertThatThrownBy(() -> notes.replace(note("stale", 3))).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> notes.replace(note("missing", 2))).isInstanceOf(Stale.class);
        assertThat(notes.insert(note("stale", 1))).isFalse();
    }

    @Test
    void ofManyWhoChangeTheSameVersionOneWins() throws Exception {
        create("race");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var wins = LongStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> replaced(note("race", 2))))
                    .toList();
            var won = 0;
            for (var win : wins) {
                won += win.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void aFieldThatBecameNullIsGone() {
        var calm = new Note(new NoteId("calm"), 1, "ada", LocalizedText.empty(), Note.Mood.QUITE_CALM, "a remark");
        notes.insert(calm);
        notes.replace(new Note(calm.id(), 2, "ada", LocalizedText.empty(), null, null));

        assertThat(notes.find(calm.id())).hasValueSatisfying(note -> {
            assertThat(note.mood()).isNull();
            assertThat(note.remark()).isNull();
        });
    }

    @Test
    void theSweepSendsWhatACrashLeft() {
        notes.insert(note("crashed", 1));
        var left = new Document("id", "m1")
                .append("topic", SampleApplication.TOPIC)
                .append("key", "crashed")
                .append("type", SampleApplication.CHANGED)
                .append("version", 1L)
                .append("time", Date.from(Instant.now().minusSeconds(60)))
                .append("data", "{\"owner\":\"left\"}");
        database.getCollection("notes").updateOne(eq("_id", "crashed"), Updates.push("outbox", left));

        await().untilAsserted(() -> assertThat(copies.find("crashed")).contains(new NoteCopy("crashed", 1, "left")));
    }

    @Test
    void anOlderStateDoesNotReplaceANewerCopy() {
        assertThat(copies.keep("old", 5, new NoteCopy("old", 5, "new"))).isTrue();
        assertThat(copies.keep("old", 5, new NoteCopy("old", 5, "again"))).isFalse();
        assertThat(copies.keep("old", 4, new NoteCopy("old", 4, "older"))).isFalse();
        assertThat(copies.find("old")).contains(new NoteCopy("old", 5, "new"));
    }

    private boolean replaced(Note next) {
        try {
            notes.replace(next);
            return true;
        } catch (Stale e) {
            return false;
        }
    }

    private void create(String id) {
        assertThat(notes.insert(note(id, 1), message(id, 1))).isTrue();
    }

    private static Note note(String id, long version) {
        return new Note(new NoteId(id), version, "ada", LocalizedText.of("en", "Title"), null, null);
    }

    private org.waymark.defaults.outbox.OutboxMessage message(String id, long version) {
        return messages.of(SampleApplication.TOPIC, id, SampleApplication.CHANGED, version, note(id, version));
    }

    private List<Document> outboxOf(String id) {
        var stored = database.getCollection("notes").find(eq("_id", id)).first();
        return stored == null ? List.of() : stored.getList("outbox", Document.class);
    }
}

package org.waymark.stack.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers are the same with indexes as without, and whole. */
class StoreTest {

    @TempDir
    Path directory;

    Store store;
    MongoClient client;

    @BeforeEach
    void open() {
        store = Store.at(directory, 0);
        client = MongoClients.create(store.uri());
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    private MongoCollection<Document> guests(String name) {
        return client.getDatabase("test").getCollection(name);
    }

    private static Document guest(int number, Random random) {
        Document guest = new Document("_id", "g" + number)
                .append("edition", "e" + random.nextInt(3))
                .append("rank", number)
                .append("version", (long) random.nextInt(50));
        if (random.nextInt(4) == 0) {
            guest.append("mails", List.of(new Document("id", "c1"), new Document("id", "c" + random.nextInt(9))));
        }
        return guest;
    }

    private static void index(MongoCollection<Document> guests) {
        guests.createIndex(Indexes.ascending("edition", "rank"), new IndexOptions().unique(true));
        guests.createIndex(Indexes.ascending("edition", "version"));
        guests.createIndex(Indexes.ascending("mails.id"), new IndexOptions().sparse(true));
    }

    @Test
    void answersAreTheSameWithIndexesAsWithout() {
        MongoCollection<Document> plain = guests("plain");
        MongoCollection<Document> indexed = guests("indexed");
        index(indexed);
        Random random = new Random(7);
        for (int step = 0; step < 400; step++) {
            Document guest = guest(step, random);
            String some = "g" + random.nextInt(step + 1);
            List.of(plain, indexed).forEach(guests -> guests.insertOne(Document.parse(guest.toJson())));
            Bson change = random.nextBoolean()
                    ? Updates.combine(Updates.set("version", random.nextLong(50)), Updates.unset("mails"))
                    : Updates.push("mails", new Document("id", "c" + random.nextInt(9)));
            List.of(plain, indexed).forEach(guests -> guests.updateOne(eq(some), change));
            if (random.nextInt(9) == 0) {
                List.of(plain, indexed).forEach(guests -> guests.deleteOne(eq(some)));
            }
            long version = random.nextLong(50);
            for (Bson query : List.of(
                    and(eq("edition", "e1"), gt("version", version)),
                    and(eq(some), lt("version", version)),
                    new Document("_id", some).append("version", new Document("$gte", version)),
                    new Document("edition", "e2").append("rank", new Document("$gt", step / 2)),
                    eq("mails.id", "c3"),
                    gt("mails.id", ""),
                    and(gte("mails.id", "c7"), lt("mails.id", "c2")),
                    in("edition", "e0", "e2", "e9"),
                    in("_id", some, "g0", "nobody"),
                    and(ne("edition", "e0"), regex("edition", "[12]")),
                    eq("mails", null))) {
                assertThat(all(indexed, query)).isEqualTo(all(plain, query));
                assertThat(indexed.countDocuments(query)).isEqualTo(plain.countDocuments(query));
            }
        }
    }

    private static List<Document> all(MongoCollection<Document> guests, Bson query) {
        return guests.find(query).sort(new Document("rank", 1)).into(new ArrayList<>());
    }

    @Test
    void whatWasKeptIsFoundByItsIndexesAfterARestart() {
        index(guests("kept"));
        guests("kept")
                .insertMany(IntStream.range(0, 50)
                        .mapToObj(i -> guest(i, new Random(i)))
                        .toList());
        List<Document> before = all(guests("kept"), gt("mails.id", ""));
        close();
        open();
        assertThat(all(guests("kept"), gt("mails.id", ""))).isEqualTo(before).isNotEmpty();
        assertThatThrownBy(
                        () -> guests("kept").insertOne(guest(0, new Random(0)).append("_id", "other")))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void aUniqueKeyIsComparedByItsValues() {
        index(guests("keys"));
        Document first = new Document("_id", "a").append("edition", "e1").append("rank", 1);
        guests("keys").insertOne(first);
        assertRefused(new Document("_id", "b").append("edition", "e1").append("rank", 1L));
        guests("keys")
                .insertOne(new Document("_id", "c").append("edition", "e1").append("rank", 1.5));
        guests("keys").insertOne(new Document("_id", "d").append("edition", "e1"));
        close();
        open();
        assertRefused(new Document("_id", "e").append("edition", "e1"));
        assertRefused(new Document("_id", "f").append("edition", "e1").append("rank", 1.0));
        guests("keys").deleteOne(eq("a"));
        guests("keys").insertOne(first.append("_id", "g"));
        assertThat(all(guests("keys"), eq("edition", "e1"))).hasSize(3);
    }

    @Test
    void aDroppedCollectionTakesItsKeysWithIt() {
        index(guests("keys"));
        guests("keys")
                .insertOne(new Document("_id", "a").append("edition", "e1").append("rank", 1));
        guests("keys").drop();
        index(guests("keys"));
        guests("keys")
                .insertOne(new Document("_id", "a").append("edition", "e1").append("rank", 1));
        assertRefused(new Document("_id", "b").append("edition", "e1").append("rank", 1));
    }

    private void assertRefused(Document guest) {
        assertThatThrownBy(() -> guests("keys").insertOne(guest)).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void aDocumentIsReadWholeWhileItIsWritten() throws Exception {
        MongoCollection<Document> guests = guests("torn");
        guests.insertOne(
                new Document("_id", "one").append("a", 0).append("b", 0).append("list", List.of()));
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> readers = IntStream.range(0, 3)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> readWhole(guests)))
                    .toList();
            for (int i = 1; i <= 1000; i++) {
                guests.updateOne(
                        eq("one"), Updates.combine(Updates.inc("a", 1), Updates.inc("b", 1), Updates.push("list", i)));
            }
            for (Future<?> reader : readers) {
                reader.get(1, TimeUnit.MINUTES);
            }
        }
    }

    private static void readWhole(MongoCollection<Document> guests) {
        for (int i = 0; i < 500; i++) {
            Document read = guests.find(eq("one")).first();
            assertThat(read).isNotNull();
            assertThat(read.getInteger("b")).isEqualTo(read.getInteger("a"));
            assertThat(read.getList("list", Integer.class)).hasSize(read.getInteger("a"));
        }
    }
}

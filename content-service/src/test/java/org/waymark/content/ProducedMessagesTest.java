package org.waymark.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.content.World.BRUSSELS;
import static org.waymark.content.World.NICOSIA;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;
import org.waymark.stack.test.Contracts;

/** What leaves this service is what the contracts say, and nothing that is not public leaves it. */
@ContentTest
@Import(ProducedMessagesTest.Ear.class)
class ProducedMessagesTest {

    private static final String EDITION = "/api/series/uraia/editions/produced";

    @TestComponent
    static class Ear {

        private final List<CloudEvent> heard = new CopyOnWriteArrayList<>();

        @KafkaListener(
                groupId = "ear",
                topics = {"waymark.trails", "waymark.materials"})
        void on(CloudEvent event) {
            heard.add(event);
        }

        List<CloudEvent> about(String key) {
            return heard.stream()
                    .filter(event -> key.equals(event.getSubject()))
                    .toList();
        }
    }

    @Autowired
    private Http http;

    @Autowired
    private Ear ear;

    @BeforeAll
    static void anEdition(@Autowired World world) {
        world.edition("produced", "open");
    }

    @Test
    void aTrailTravelsWhenItBecomesPublicAndWhenItCeasesToBe() {
        var path = EDITION + "/trails/blue";
        var drafted = http.as(NICOSIA).put(path, """
                {"colour":"blue","title":{"en":"T"},"summary":{"en":"s"},"city":"nicosia",
                 "projects":[{"city":"Nicosia","country":"CY","title":{"en":"P"}}]}""");
        var submitted = http.as(NICOSIA).having(drafted).post(path + "/submit");
        var approved = http.as(BRUSSELS).having(submitted).post(path + "/approve");
        http.as(NICOSIA).having(approved).post(path + "/withdraw");
        await().until(() -> ear.about("uraia/produced/blue").size() == 2);
        var told = ear.about("uraia/produced/blue");
        assertThat(told).allSatisfy(event -> Contracts.assertMatches(event.getType(), data(event)));
        assertThat(told).extracting(event -> event.getExtension("version")).hasToString("[3, 4]");
        assertThat(data(told.getFirst())).contains("\"published\":true", "\"revision\":1");
        assertThat(data(told.getLast())).contains("\"published\":false", "\"revision\":null");
    }

    @Test
    void aMaterialTravelsWhenItIsPublic() {
        var picture = Upload.of("x.png", "image/png", Samples.png()).with("alternativeText", "A dot");
        var uploaded = http.as(BRUSSELS).upload(EDITION + "/materials", picture);
        http.as(BRUSSELS).having(uploaded).delete(uploaded.header("Location"));
        var id = uploaded.json().path("id").asString();
        await().until(() -> ear.about(id).size() == 2);
        assertThat(ear.about(id)).allSatisfy(event -> Contracts.assertMatches(event.getType(), data(event)));
    }

    private static String data(CloudEvent event) {
        return new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8);
    }
}

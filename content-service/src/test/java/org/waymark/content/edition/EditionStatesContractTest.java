package org.waymark.content.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.content.ContentTest;
import org.waymark.content.World;
import org.waymark.stack.test.Contracts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What event-service promises to tell can be read into what is kept here. */
@ContentTest
class EditionStatesContractTest {

    private final JsonMapper json;

    @Autowired
    private World world;

    @Autowired
    private Editions editions;

    @Autowired
    EditionStatesContractTest(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Test
    void seriesAreRead() {
        Contracts.examples(EditionStates.SERIES_CHANGED).forEach(example -> {
            var copy = json.readValue(example, EditionStates.SeriesState.class).copy(1);
            assertThat(copy.office()).isNotBlank();
            assertThat(copy.languages()).isNotEmpty();
            assertThat(copy.partners())
                    .allSatisfy(partner ->
                            assertThat(copy.hasPartner(partner.organization())).isTrue());
        });
    }

    @Test
    void whatWasDeletedIsRead() {
        Contracts.examples(EditionStates.SERIES_DELETED)
                .forEach(example -> assertThat(json.readValue(example, EditionStates.SeriesGone.class)
                                .series())
                        .isNotBlank());
        Contracts.examples(EditionStates.EDITION_DELETED)
                .forEach(example -> assertThat(json.readValue(example, EditionStates.EditionGone.class)
                                .edition())
                        .isNotBlank());
    }

    @Test
    void aDeletedDraftIsUnknownUntilItIsMadeAgain() {
        var id = world.edition("deleted-" + UUID.randomUUID(), "draft");
        world.tell("waymark.editions", "waymark.edition.deleted.v1", id.value(), """
                {"series":"uraia","edition":"%s"}""".formatted(
                        id.value().substring("uraia/".length())));
        await().until(() -> editions.find(id).isEmpty());
        world.edition(id.value().substring("uraia/".length()), "draft");
        assertThat(editions.find(id)).isPresent();
    }

    @Test
    void editionsAreRead() {
        Contracts.examples(EditionStates.EDITION_CHANGED).forEach(example -> {
            var copy = json.readValue(example, EditionStates.EditionState.class).copy("uraia/x", 1);
            assertThat(copy.host().organization()).isNotBlank();
            assertThat(copy.title().isEmpty()).isFalse();
        });
    }
}

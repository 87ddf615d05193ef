package org.waymark.content.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.content.ContentTest;
import org.waymark.stack.test.Contracts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What event-service promises to tell can be read into what is kept here. */
@ContentTest
class EditionStatesContractTest {

    private final JsonMapper json;

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
    void editionsAreRead() {
        Contracts.examples(EditionStates.EDITION_CHANGED).forEach(example -> {
            var copy = json.readValue(example, EditionStates.EditionState.class).copy("uraia/x", 1);
            assertThat(copy.host().organization()).isNotBlank();
            assertThat(copy.title().isEmpty()).isFalse();
        });
    }
}

package org.waymark.event.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.event.EventService;
import org.waymark.stack.test.Contracts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the others promise to tell can be read into what is kept here. */
@EventService
class CopiesContractTest {

    private final JsonMapper json;

    @Autowired
    CopiesContractTest(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Test
    void trailsAreRead() {
        Contracts.examples("waymark.trail.changed.v1")
                .forEach(example -> assertThat(
                                json.readValue(example, Trail.class).path())
                        .matches("/[a-z0-9-]+/[a-z0-9-]+/trails/[a-z0-9-]+"));
    }

    @Test
    void materialsAreRead() {
        Contracts.examples("waymark.material.changed.v1")
                .forEach(example -> assertThat(
                                json.readValue(example, Material.class).title().isEmpty())
                        .isFalse());
    }

    @Test
    void availabilitiesAreRead() {
        Contracts.examples("waymark.availability.changed.v1")
                .forEach(example -> assertThatCode(() -> json.readValue(example, Availability.class))
                        .doesNotThrowAnyException());
    }
}

package org.waymark.event.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.event.EventClient;
import org.waymark.event.EventService;

/** What the others tell over Kafka stands here soon, and what is old, repeated or unknown changes nothing. */
@EventService
class CopiesTest {

    @Autowired
    private CopySamples others;

    @Autowired
    private Availabilities availabilities;

    @Autowired
    private Trails trails;

    @Autowired
    private Materials materials;

    private final String edition = EventClient.slug();
    private final String page = "/uraia/" + edition;

    @Test
    void anOldAvailabilityThatComesLateChangesNothing() {
        others.tellAvailability(page, 2, 5, 1, 0);
        others.tell("waymark.availability", "uraia/" + edition, "waymark.availability.changed.v1", 1, """
                {"capacity":5,"taken":0,"free":5,"waiting":0,"waitingList":true,"categories":[]}""");
        others.tell("waymark.availability", "uraia/" + edition, "waymark.availability.exploded.v1", 3, "{}");

        await().during(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(availabilities.of("uraia/" + edition))
                        .hasValueSatisfying(known -> assertThat(known.free()).isEqualTo(1)));
    }

    @Test
    void aTrailIsShownUntilItIsWithdrawn() {
        others.tellTrail(page, 1, true);
        assertThat(trails.of("uraia", edition)).extracting(Trail::path).containsExactly(page + "/trails/blue");

        others.tellTrail(page, 2, false);
        assertThat(trails.of("uraia", edition)).isEmpty();
    }

    @Test
    void aMaterialIsShownWithItsEditionOnly() {
        others.tellMaterial(page);

        assertThat(materials.of("uraia", edition)).hasSize(1);
        assertThat(materials.of("uraia", edition + "-other")).isEmpty();
    }
}

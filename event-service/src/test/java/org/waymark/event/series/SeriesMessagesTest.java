package org.waymark.event.series;

import static org.waymark.event.series.SeriesSamples.profile;
import static org.waymark.event.series.SeriesSamples.uraia;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.event.EventService;
import org.waymark.stack.test.Contracts;
import tools.jackson.databind.json.JsonMapper;

@EventService
class SeriesMessagesTest {

    @Autowired
    private JsonMapper json;

    @Test
    void whatIsToldOfASeriesKeepsTheContract() {
        var partners = List.of(new Partner("nicosia", "Nicosia", "CY"));
        var changed = uraia().change(profile("uraia", List.of("en", "fr"), Category.STANDARD, partners), Set.of());

        Contracts.assertMatches(changed.fact().type(), json.writeValueAsString(changed.fact()));
    }

    @Test
    void whatIsToldOfADeletedSeriesKeepsTheContract() {
        var deleted = uraia().delete();

        Contracts.assertMatches(deleted.fact().type(), json.writeValueAsString(deleted.fact()));
    }
}

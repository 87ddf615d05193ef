package org.waymark.event.edition;

import static org.waymark.event.edition.EditionSamples.aCompletedEdition;
import static org.waymark.event.edition.EditionSamples.aDraft;
import static org.waymark.event.edition.EditionSamples.anOpenEdition;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.event.EventService;
import org.waymark.stack.test.Contracts;
import tools.jackson.databind.json.JsonMapper;

@EventService
class EditionMessagesTest {

    @Autowired
    private JsonMapper json;

    static Stream<Edition> editions() {
        return Stream.of(
                aDraft(),
                anOpenEdition(),
                aCompletedEdition(),
                anOpenEdition()
                        .cancel(new LocalizedText(Map.of("en", "A storm")))
                        .edition());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void whatIsToldOfAnEditionKeepsTheContract(Edition edition) {
        var fact = EditionFact.Changed.of(edition);

        Contracts.assertMatches(fact.type(), json.writeValueAsString(fact));
    }

    @Test
    void whatIsToldOfADeletedEditionKeepsTheContract() {
        var fact = aDraft().delete(new EditionUse(false, false)).fact();

        Contracts.assertMatches(fact.type(), json.writeValueAsString(fact));
    }
}

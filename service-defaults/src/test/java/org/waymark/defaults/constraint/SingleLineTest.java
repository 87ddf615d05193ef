package org.waymark.defaults.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SingleLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Zoë\tLef' | Zoë Lef",
                "'Zoë\r\nLef\n' | Zoë Lef",
                "'Zoë\u2028Lef' | Zoë Lef",
                "'\u00a0Zoë Lef\u200b' | Zoë Lef",
                "'Zoe\u0308 Lef' | Zoë Lef",
                "'\ufeffZoë Lef' | Zoë Lef",
                "'\u200b\u200d\u00a0' | ''",
                "'\u3164\u2800' | ''",
                "'\u0d28\u0d4d\u200d' | '\u0d28\u0d4d\u200d'"
            })
    void aNameIsOneLineOfWhatCanBeSeen(String typed, String kept) {
        assertThat(SingleLine.of(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202eeoZ", "Zoë\u0000", "\ud800Zoë", "Zoë\u2066", "\u202e"})
    void whatReadsOtherThanItIsIsNotLegible(String typed) {
        assertThat(SingleLine.of(typed)).doesNotMatch(Legible.LINE);
    }
}

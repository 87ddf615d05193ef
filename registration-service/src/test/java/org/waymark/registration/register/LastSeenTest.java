package org.waymark.registration.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.defaults.web.Cursor;
import org.waymark.registration.admission.RegistrationId;

class LastSeenTest {

    private static final List<RegistrationId> PAGE = people("a", "b", "c", "d", "e", "f", "g");

    private final LastSeen seen =
            LastSeen.of(new Cursor(LastSeen.of(PAGE, PAGE.get(5)).text(), 50)).orElseThrow();

    @Test
    void theNextPageBeginsBehindTheLastOneWhoIsStillInLine() {
        assertThat(seen.in(PAGE)).isEqualTo(6);
        assertThat(seen.in(people("c", "d", "g"))).isEqualTo(2);
        assertThat(seen.in(people("x", "a", "b", "c", "d", "e", "f", "g")))
                .as("somebody came in front")
                .isEqualTo(7);
    }

    @Test
    void whoWasMovedDoesNotCarryThePageAlong() {
        assertThat(seen.in(people("a", "b", "c", "d", "e", "g", "h", "f")))
                .as("the last one, to the end")
                .isEqualTo(5);
        assertThat(seen.in(people("a", "c", "d", "e", "f", "g", "h", "b")))
                .as("the first one, to the end")
                .isEqualTo(5);
        assertThat(seen.in(people("a", "b", "c", "x", "d", "e", "f", "g")))
                .as("somebody came in between")
                .isEqualTo(3);
    }

    @Test
    void whereNoneIsInLineItBeginsAtTheFront() {
        assertThat(seen.in(people("g", "h"))).isZero();
    }

    private static List<RegistrationId> people(String... ids) {
        return Arrays.stream(ids).map(RegistrationId::new).toList();
    }
}

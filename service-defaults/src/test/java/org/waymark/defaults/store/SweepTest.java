package org.waymark.defaults.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void oneBrokenThingDoesNotHoldUpTheOthers() {
        Sweep.over(List.of("a", "broken", "c"), "letter", this::send);

        assertThat(done).containsExactly("a", "c");
    }

    @Test
    void aStoreThatIsAwayEndsTheSweep() {
        assertThatThrownBy(() -> Sweep.over(List.of("a", "away", "c"), "letter", this::send))
                .isInstanceOf(MongoTimeoutException.class);

        assertThat(done).containsExactly("a");
    }

    private void send(String thing) {
        switch (thing) {
            case "broken" -> throw new IllegalStateException("broken");
            case "away" -> throw new MongoTimeoutException("away");
            default -> done.add(thing);
        }
    }
}

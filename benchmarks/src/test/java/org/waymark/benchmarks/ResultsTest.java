package org.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsTest {

    private final Figure figure = Figure.of("P1", "12 a/s", "10 a/s", 1.2, Goal.atLeast(1.0));

    @Test
    void theFileIsAnArrayOfObjectsWithARatioThatIsANumber(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("new").resolve("results.json");
        new Results(List.of(figure)).write(file);
        JsonNode results = new JsonMapper().readTree(Files.readString(file));
        assertThat(results.get(0).propertyNames())
                .containsExactlyInAnyOrder("id", "figure", "baseline", "ratio", "goal", "met");
        assertThat(results.get(0).get("ratio").isNumber()).isTrue();
        assertThat(results.get(0).get("met").asBoolean()).isTrue();
    }

    @Test
    void theTableSaysWhetherTheGoalIsMet() {
        Figure missed = Figure.of("P5", "31.00 ms at p99", "10.00 ms at p99", 3.1, Goal.atMost(3));
        assertThat(new Results(List.of(figure, missed)).table().lines())
                .containsExactly(
                        "id  figure           baseline         ratio  goal    met",
                        "P1  12 a/s           10 a/s           1.20   >= 1.0  yes",
                        "P5  31.00 ms at p99  10.00 ms at p99  3.10   <= 3.0  no");
    }

    @Test
    void theFirstPairWarmsUpAndTheRatioIsTheMedianOfTheOthers() {
        Queue<Double> figures = new ArrayDeque<>(List.of(1.0, 200.0, 300.0, 1000.0));
        Figure compared = new Rounds(3).compare("X", "u", figures::remove, () -> 100, Goal.atLeast(3));
        assertThat(compared.ratio()).isEqualTo(3.0);
        assertThat(compared.figure()).isEqualTo("300 u");
        assertThat(compared.met()).isTrue();
    }

    @Test
    void whatWasNotMeasuredIsNoFigure() {
        assertThatThrownBy(() -> new Rounds(1).compare("X", "u", () -> 1, () -> 0, Goal.atLeast(1)))
                .isInstanceOf(MeasureFailed.class)
                .hasMessageContaining("no ratio");
    }
}

package org.waymark.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {

    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    @TempDir
    Path directory;

    private Reaper reaper;
    private Supervised sleeper;

    @BeforeEach
    void start() {
        reaper = Reaper.start();
        var command = List.of("sh", "-c", "echo $WORD; exec sleep 300");
        sleeper = new Supervised(
                new Program("sleeper", command, Map.of("WORD", "good night"), directory, directory.resolve("log")),
                reaper,
                said::add);
        sleeper.start();
    }

    @AfterEach
    void stop() {
        sleeper.close();
        reaper.close();
    }

    @Test
    void whatItPrintsIsInItsLog() {
        await().untilAsserted(() ->
                assertThat(directory.resolve("log")).exists().content().isEqualTo("good night\n"));
    }

    @Test
    void aProgramThatDiesIsStartedAgainAndThatIsSaid() {
        var first = sleeper.pid();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).until(() -> sleeper.pid() != first);
        assertThat(said)
                .first()
                .asString()
                .startsWith("sleeper died (exit code 137) and is started again in 1 s; its log: ");
    }

    @Test
    void aProgramThatWasKilledOnPurposeStaysDownUntilItIsStarted() {
        var first = sleeper.pid();
        sleeper.kill();

        assertThat(isAlive(first)).isFalse();
        assertThat(said).isEmpty();

        sleeper.start();
        assertThat(isAlive(sleeper.pid())).isTrue();
    }

    @Test
    void closingLeavesNoProcess() {
        sleeper.close();

        assertThat(isAlive(sleeper.pid())).isFalse();
        assertThat(said).isEmpty();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}

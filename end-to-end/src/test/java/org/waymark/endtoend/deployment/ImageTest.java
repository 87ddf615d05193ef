package org.waymark.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.endtoend.source.Source;

class ImageTest {

    private static final List<String> LINES =
            Source.text(Source.path("Dockerfile")).lines().toList();

    @Test
    void itStandsOnAPinnedRuntimeOfJava25() {
        assertThat(LINES).anyMatch(line -> line.matches("ARG BASE=\\S+:25\\.\\d+\\.\\d+_\\d+-jre-\\w+"));
    }

    @Test
    void itRunsAsNobodyInParticular() {
        assertThat(LINES).contains("USER 10001:10001").anyMatch(line -> line.startsWith("HEALTHCHECK"));
    }

    @Test
    void theEngineIsGivenTheFourJarsAndNothingElse() {
        assertThat(Source.text(Source.path(".dockerignore")).lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "*",
                        "!content-service/target/content-service-exec.jar",
                        "!event-service/target/event-service-exec.jar",
                        "!gateway-service/target/gateway-service-exec.jar",
                        "!registration-service/target/registration-service-exec.jar");
    }
}

package org.waymark.stack.suite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.stack.StackFailure;
import org.waymark.stack.port.Ports;
import org.waymark.stack.suite.Infrastructure.Endpoints;

class WaymarkSuiteStartTest {

    private static final Endpoints ENDPOINTS = new Endpoints(
            "mongodb://store", "kafka:9092", URI.create("http://issuer/realms/waymark"), "secret", List.of());

    @TempDir
    Path project;

    @Test
    void aServiceThatIsNotBuiltIsNamed() {
        var settings = new SuiteSettings(project, project.resolve("data"), Ports.free(), false, false, true, 10);
        var programs = new ServicePrograms(settings, ENDPOINTS);

        assertThatThrownBy(() -> programs.program(Service.EVENT))
                .isInstanceOf(StackFailure.class)
                .hasMessageStartingWith("event-service is not built: ")
                .hasMessageEndingWith("event-service-exec.jar is missing; ./waymark up builds it, or ./mvnw package.");
    }

    @Test
    void aFullDiskIsSaid() {
        assertThatThrownBy(() -> DiskSpace.require(Path.of("/data"), 499))
                .hasMessage("The disk is full: /data has 499 MB left, and Waymark needs 500 MB.");
    }
}

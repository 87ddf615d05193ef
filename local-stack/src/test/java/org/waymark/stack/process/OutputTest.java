package org.waymark.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T18:39:28.447Z ERROR 6662 --- [main] o.s.boot.SpringApplication : Application run failed",
                "2026-11-23 18:27:12,570 ERROR [org.keycloak] (main) ERROR: Failed to start server"
            })
    void errorsOfServicesAndKeycloakAreRecognised(String line) {
        assertThat(Output.isError(line)).isTrue();
    }

    @Test
    void aLineThatOnlySpeaksOfErrorsIsNone() {
        assertThat(Output.isError("2026-11-23T18:39:28.447Z  INFO 6662 --- [main] o.w.Mail : 0 ERROR lines"))
                .isFalse();
    }
}

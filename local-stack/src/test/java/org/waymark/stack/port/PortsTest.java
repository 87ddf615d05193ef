package org.waymark.stack.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.stack.StackFailure;

class PortsTest {

    @Test
    void portsCountUpFromTheGateways() {
        assertThat(Ports.from(8080)).isEqualTo(new Ports(8080, 8081, 8082, 8083, 8084, 8085, 8086, 8087, 8088));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_528})
    void thereMustBeRoomForAllParts(int first) {
        assertThatThrownBy(() -> Ports.from(first))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("from 1 to 65527");
    }

    @Test
    void aPortInUseIsNamedTogetherWithThePartThatNeedsIt() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var free = Ports.free();
            var ports = new Ports(
                    free.gateway(),
                    other.getLocalPort(),
                    free.event(),
                    free.registration(),
                    free.content(),
                    free.kafka(),
                    free.store(),
                    free.smtp(),
                    free.mailPage());

            assertThatThrownBy(ports::requireFree)
                    .hasMessage(
                            "Port " + other.getLocalPort()
                                    + ", which Keycloak needs, is in use by another program; stop that one or choose other ports with --port.");
        }
    }
}

package org.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Does a request name the one host that it is for? */
@GatewayTest
class HostFieldTest {

    private final int port;

    HostFieldTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400",
        "'Host: a\r\nHost: b\r\n', 400",
        "'Host: a\tb\r\n', 400",
        "'Host: \r\n', 400",
        "'Host: localhost:8080\r\n', 200",
        "'Host: [::1]:8080\r\n', 200"
    })
    void isAnsweredOnlyThen(String fields, int status) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "GET /assets/waymark.css HTTP/1.1\r\n" + fields + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }
    }
}

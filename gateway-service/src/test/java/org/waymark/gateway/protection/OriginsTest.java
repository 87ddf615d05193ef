package org.waymark.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

/** Which network does a request come from, behind proxies and without? */
class OriginsTest {

    private final Origins origins =
            new Origins(new TrustedProxies(new ProxySettings(List.of("10.0.0.0/8", "fd00::/8"))));

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, '', 192.0.2.7",
        "192.0.2.7, 6.6.6.6, 192.0.2.7",
        "10.0.0.1, '', 10.0.0.1",
        "10.0.0.1, 192.0.2.7, 192.0.2.7",
        "10.0.0.1, '6.6.6.6, 192.0.2.7', 192.0.2.7",
        "10.0.0.1, '6.6.6.6, 192.0.2.7, 10.0.0.2', 192.0.2.7",
        "10.0.0.1, 'unknown', 10.0.0.1",
        "10.0.0.1, '192.0.2.7, nonsense', 10.0.0.1",
        "10.0.0.1, '10.0.0.3, 10.0.0.2', 10.0.0.3",
        "fd00::1, 2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2:3:4:5:6, '', 20010db800010002/64",
        "2001:db8:1:2:ffff::1, '', 20010db800010002/64",
        "2001:db8:1:3::1, '', 20010db800010003/64",
        "::ffff:192.0.2.7, '', 192.0.2.7",
    })
    void theNearestThatIsNotOurs(String peer, String forwarded, String network) throws UnknownHostException {
        var request =
                MockServerHttpRequest.get("/").remoteAddress(new InetSocketAddress(InetAddress.getByName(peer), 4711));
        if (!forwarded.isEmpty()) {
            request.header("X-Forwarded-For", forwarded);
        }

        assertThat(origins.of(request.build())).isEqualTo(network);
    }
}

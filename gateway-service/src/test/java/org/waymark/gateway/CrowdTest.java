package org.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Does everybody get through when they all come at once? */
@GatewayTest
class CrowdTest {

    private static final int CROWD = 200;

    @Test
    void twoHundredRegisterAtOnce(@LocalServerPort int port) throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, CROWD)
                    .mapToObj(_ -> people.submit(() -> {
                        start.await();
                        return new Browser(port)
                                .post("/api/series/uraia/editions/brussels-2018/registrations", "{}")
                                .statusCode();
                    }))
                    .toList();
            start.countDown();

            assertThat(answers).map(CrowdTest::status).hasSize(CROWD).containsOnly(200);
        }
    }

    private static int status(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

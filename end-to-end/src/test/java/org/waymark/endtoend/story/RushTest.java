package org.waymark.endtoend.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.endtoend.step.Answer;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.suite.OnTheSuite;
import org.waymark.endtoend.suite.Suite;
import org.waymark.stack.suite.Service;

/** Many people at once. */
@OnTheSuite
class RushTest {

    /** In milliseconds. */
    private static final int PATIENCE = 60_000;

    private final Suite suite;
    private final Cast cast;

    RushTest(Suite suite, Cast cast) {
        this.suite = suite;
        this.cast = cast;
    }

    @Test
    void fiftyPlacesGoToFiftyPeopleAndTheOthersWaitInAnOrder() throws InterruptedException, ExecutionException {
        var edition = cast.office().opensAnEdition("rush", 50);

        var answers = allAtOnce(
                200, i -> cast.attendee("rush" + i + "-" + edition.slug()).asksToRegisterFor(edition));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .filteredOn(answer -> answer.get("status").equals("confirmed"))
                .hasSize(50);
        assertThat(answers)
                .filteredOn(answer -> answer.get("status").equals("waiting"))
                .extracting(answer -> answer.json().path("position").asInt())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 150).boxed().toList());
        var availability =
                cast.anyone().get(edition.api() + "/availability").is(200).json();
        assertThat(availability.path("taken").asInt()).isEqualTo(50);
        assertThat(availability.path("waiting").asInt()).isEqualTo(150);
    }

    @Test
    void moreThanTheHeapHoldsWaitAtTheDoorAndAreServed() throws InterruptedException, ExecutionException {
        suite.needsItsProcesses();
        var edition = cast.office().opensAnEdition("crowd", 2000);
        var service = suite.address(Service.REGISTRATION);

        var answers = allAtOnce(
                2000,
                i -> asksAndLeaves(
                        service, edition.api() + "/registrations", """
                {"name": "%1$s", "email": "%1$s@example.org", "country": "BE",
                 "category": "local-government", "language": "en"}
                """.formatted("crowd" + i + "-" + edition.slug())));

        assertThat(answers).containsOnly("HTTP/1.1 201");
        var availability =
                cast.anyone().get(edition.api() + "/availability").is(200).json();
        assertThat(availability.path("taken").asInt()).isEqualTo(2000);
    }

    /** Each over a connection of its own, which ends with the answer. */
    private static String asksAndLeaves(URI service, String path, String json) {
        try (var connection = new Socket(service.getHost(), service.getPort())) {
            connection.setSoTimeout(PATIENCE);
            var request = """
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    Connection: close\r
                    \r
                    %s""".formatted(path, json.length(), json);
            connection.getOutputStream().write(request.getBytes(UTF_8));
            var answer = new String(connection.getInputStream().readAllBytes(), UTF_8);
            return answer.lines().findFirst().orElse("nothing").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> allAtOnce(int people, IntFunction<T> asks)
            throws InterruptedException, ExecutionException {
        var go = new CountDownLatch(1);
        var calls = new ArrayList<Future<T>>();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < people; i++) {
                var person = i;
                calls.add(crowd.submit(() -> {
                    go.await();
                    return asks.apply(person);
                }));
            }
            go.countDown();
        }
        var answers = new ArrayList<T>();
        for (var call : calls) {
            answers.add(call.get());
        }
        return answers;
    }
}

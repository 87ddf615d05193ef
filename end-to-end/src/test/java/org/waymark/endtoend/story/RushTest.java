package org.waymark.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.endtoend.step.Answer;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.step.EditionUnderTest;
import org.waymark.endtoend.suite.OnTheSuite;

/** Two hundred people at once. */
@OnTheSuite
class RushTest {

    private final Cast cast;

    RushTest(Cast cast) {
        this.cast = cast;
    }

    @Test
    void fiftyPlacesGoToFiftyPeopleAndTheOthersWaitInAnOrder() throws InterruptedException, ExecutionException {
        var edition = cast.office().opensAnEdition("rush", 50);

        var answers = allAtOnce(edition, 200);

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

    private List<Answer> allAtOnce(EditionUnderTest edition, int people)
            throws InterruptedException, ExecutionException {
        var go = new CountDownLatch(1);
        var calls = new ArrayList<Future<Answer>>();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < people; i++) {
                var person = cast.attendee("rush" + i + "-" + edition.slug());
                calls.add(crowd.submit(() -> {
                    go.await();
                    return person.asksToRegisterFor(edition);
                }));
            }
            go.countDown();
        }
        var answers = new ArrayList<Answer>();
        for (var call : calls) {
            answers.add(call.get());
        }
        return answers;
    }
}

package org.waymark.registration.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.EditionId;

/** Two hundred clients for one last place, two hundred times. */
@ServiceTest
class LastPlaceTest {

    private static final int CLIENTS = 200;
    private static final int ROUNDS = 200;

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void eachRoundHasExactlyOneWinner() throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(1, false, List.of()));
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Reply> replies = rush(edition, round, crowd);
                List<Reply> winners =
                        replies.stream().filter(reply -> reply.status() == 201).toList();
                assertThat(winners).as("round %d", round).hasSize(1);
                assertThat(replies)
                        .as("round %d", round)
                        .extracting(Reply::status)
                        .containsOnly(201, 409);
                assertThat(api.get(path(edition, "/availability"))
                                .json()
                                .path("free")
                                .asInt())
                        .as("round %d", round)
                        .isZero();
                giveBack(winners.getFirst());
            }
        }
    }

    private List<Reply> rush(EditionId edition, int round, ExecutorService crowd) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        List<Future<Reply>> asked = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            String wish = wish("last-" + round + "-" + client);
            asked.add(crowd.submit(() -> {
                start.await();
                return api.post(path(edition, "/registrations"), wish);
            }));
        }
        List<Reply> replies = new ArrayList<>();
        for (Future<Reply> reply : asked) {
            replies.add(reply.get());
        }
        return replies;
    }

    private void giveBack(Reply winner) {
        assertThat(api.delete("/api" + winner.own()).status()).isEqualTo(204);
    }
}

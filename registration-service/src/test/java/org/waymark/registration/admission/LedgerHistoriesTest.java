package org.waymark.registration.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random histories, in batches cut at random, against {@link SequentialModel}. */
class LedgerHistoriesTest {

    private static final int HISTORIES = 10_000;
    private static final int STEPS = 40;
    private static final List<String> CATEGORIES = List.of("cities", "research", "business");

    @Test
    void everyHistoryEndsAsItWouldByHand() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            play(new Random(seed), seed);
        }
    }

    private static void play(Random random, int seed) {
        LedgerStory story = LedgerStory.anEdition();
        SequentialModel model = new SequentialModel();
        List<Request> batch = new ArrayList<>();
        long arranged = story.ledger().arranged();
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(10)) {
                case 0 -> {
                    Admission admission = admission(random);
                    batch.add(new Request.Arrange(admission, arranged));
                    arranged += admission.equals(lastAdmission(story, batch)) ? 0 : 1;
                    model.arrange(admission);
                }
                case 1, 2, 3 -> {
                    String name = name(random);
                    batch.add(LedgerStory.leaves(name));
                    model.leave(name);
                }
                default -> {
                    String name = name(random);
                    String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
                    batch.add(LedgerStory.enters(name, category));
                    model.enter(name, category);
                }
            }
            if (random.nextInt(4) == 0 || step == STEPS - 1) {
                story.decide(batch);
                batch.clear();
                agree(story, model, seed);
            }
        }
    }

    private static Admission lastAdmission(LedgerStory story, List<Request> batch) {
        return batch.subList(0, batch.size() - 1).stream()
                .filter(Request.Arrange.class::isInstance)
                .map(request -> ((Request.Arrange) request).admission())
                .reduce(story.ledger().admission(), (earlier, later) -> later);
    }

    private static void agree(LedgerStory story, SequentialModel model, int seed) {
        Ledger ledger = story.ledger();
        Availability availability = ledger.availability();
        assertThat(availability.taken()).as("seed %d", seed).isEqualTo(model.taken());
        assertThat(ledger.queue().stream().map(waiter -> waiter.registration().value()))
                .as("seed %d", seed)
                .containsExactlyElementsOf(
                        model.line().stream().map(SequentialModel.Guest::name).toList());
        model.statuses()
                .forEach((name, status) -> assertThat(story.status(name))
                        .as("seed %d, %s", seed, name)
                        .isEqualTo(status));
        assertThat(model.line())
                .as("nobody waits for a free place, seed %d", seed)
                .noneMatch(model::fits);
    }

    private static Admission admission(Random random) {
        List<Quota> quotas = CATEGORIES.stream()
                .filter(category -> random.nextBoolean())
                .map(category ->
                        new Quota(category, random.nextBoolean() ? null : random.nextInt(5), random.nextInt(3)))
                .toList();
        return new Admission(random.nextInt(12), random.nextInt(4) > 0, quotas);
    }

    private static String name(Random random) {
        return "p" + random.nextInt(25);
    }
}

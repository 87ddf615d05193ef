package org.waymark.registration.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.admission.LedgerStory.HOST;
import static org.waymark.registration.admission.LedgerStory.id;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.registration.admission.Admission.Entry;

/** Random histories of all that can be asked of a ledger, in batches cut at random, against {@link SequentialModel}. */
class LedgerHistoriesTest {

    private static final int HISTORIES = 10_000;
    private static final int STEPS = 60;
    private static final List<String> CATEGORIES = List.of("cities", "research", "business");
    private static final List<Entry> ENTRIES = List.of(Entry.AT_ONCE, Entry.AFTER_APPROVAL, Entry.BY_INVITATION);
    private static final List<String> BODIES = List.of("nicosia", "oslo");

    private final LedgerStory story = LedgerStory.anEdition();
    private final SequentialModel model = new SequentialModel();
    private final List<Request> batch = new ArrayList<>();
    private long arranged = story.ledger().arranged();
    private Admission admission = story.ledger().admission();

    @Test
    void everyHistoryEndsAsItWouldByHand() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            new LedgerHistoriesTest().play(new Random(seed), seed);
        }
    }

    private void play(Random random, int seed) {
        for (int step = 0; step < STEPS; step++) {
            step(random);
            if (random.nextInt(4) == 0 || step == STEPS - 1) {
                story.decide(List.copyOf(batch));
                batch.clear();
                agree(seed);
                if (random.nextInt(4) == 0) {
                    story.after(Duration.ofHours(random.nextInt(200)));
                    if (LedgerStory.TERM.isOver(story.now())) {
                        return;
                    }
                    model.passes(story.now());
                    batch.add(new Request.Refresh(null));
                }
            }
        }
    }

    private void step(Random random) {
        String name = "p" + random.nextInt(20);
        String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        switch (random.nextInt(29)) {
            case 0, 1 -> arrange(random);
            case 2, 3, 4 -> {
                batch.add(LedgerStory.leaves(name));
                model.leave(name);
            }
            case 5, 6, 7 -> {
                batch.add(new Request.Accept(id(name)));
                model.accept(name);
            }
            case 8, 9 -> {
                batch.add(new Request.Approve(id(name), HOST));
                model.approve(name);
            }
            case 10 -> {
                batch.add(new Request.Reject(id(name), HOST));
                model.reject(name);
            }
            case 19, 20 -> {
                boolean asks = random.nextInt(3) == 0;
                batch.add(new Request.Reinstate(id(name), asks, HOST));
                model.reinstate(name, asks);
            }
            case 11, 12 -> {
                batch.add(new Request.Move(id(name), category, HOST));
                model.move(name, category);
            }
            case 13 -> {
                int priority = random.nextInt(3);
                batch.add(new Request.Prioritise(id(name), priority, HOST));
                model.prioritise(name, priority);
            }
            case 14 -> {
                String other = "p" + random.nextInt(20);
                batch.add(new Request.HandOver(id(name), id(other), true, HOST));
                model.handOver(name, other);
            }
            case 15 -> delegate(random, category);
            case 17 -> {
                String other = "p" + random.nextInt(20);
                String body = BODIES.get(random.nextInt(BODIES.size()));
                batch.add(new Request.Swap(id(name), id(other), body, Cause.delegation(body)));
                model.swap(name, other, body);
            }
            case 18 -> {
                String body = BODIES.get(random.nextInt(BODIES.size()));
                batch.add(new Request.Free(id(name), body, Cause.delegation(body)));
                model.free(name, body);
            }
            case 16 -> batch.add(new Request.Amend(id(name), HOST));
            default -> enter(random, name, category);
        }
    }

    private void enter(Random random, String name, String category) {
        String body = random.nextInt(6) == 0 ? BODIES.get(random.nextInt(BODIES.size())) : null;
        Pass pass = new Pass(body == null ? invitation(random) : null, random.nextBoolean(), body);
        batch.add(LedgerStory.enters(name, category, pass));
        model.enter(name, category, pass);
    }

    private static @Nullable InvitationId invitation(Random random) {
        return random.nextInt(5) == 0 ? new InvitationId("i" + random.nextInt(8)) : null;
    }

    private void delegate(Random random, String category) {
        Delegation delegation = new Delegation(
                BODIES.get(random.nextInt(BODIES.size())),
                category,
                random.nextInt(4),
                0,
                LedgerStory.daysBefore(10 + random.nextInt(30)));
        batch.add(new Request.Delegate(delegation));
        model.delegate(delegation);
    }

    private void arrange(Random random) {
        Admission next = new Admission(
                random.nextInt(12),
                random.nextInt(4) > 0,
                quotas(random),
                random.nextInt(4) > 0 ? Entry.AT_ONCE : ENTRIES.get(random.nextInt(ENTRIES.size())),
                hours(random),
                null,
                null,
                hours(random),
                false);
        batch.add(new Request.Arrange(next, arranged, null));
        arranged += next.equals(admission) ? 0 : 1;
        admission = next;
        model.arrange(next);
    }

    private static @Nullable Integer hours(Random random) {
        return random.nextBoolean() ? null : 1 + random.nextInt(60);
    }

    private static List<Quota> quotas(Random random) {
        return CATEGORIES.stream()
                .filter(category -> random.nextBoolean())
                .map(category -> new Quota(
                        category,
                        random.nextBoolean() ? null : random.nextInt(5),
                        random.nextInt(3),
                        random.nextBoolean() ? null : LedgerStory.daysBefore(10 + random.nextInt(30))))
                .toList();
    }

    private void agree(int seed) {
        Ledger ledger = story.ledger();
        Availability places = ledger.availability();
        assertThat(places.taken()).as("taken, seed %d", seed).isEqualTo(model.taken());
        assertThat(places.held()).as("held, seed %d", seed).isEqualTo(model.held());
        assertThat(places.taken() + places.held() + places.free() - places.overhang())
                .as("no place too many, none too few, seed %d", seed)
                .isEqualTo(places.capacity());
        assertThat(ledger.queue().stream().map(waiter -> waiter.registration().value()))
                .as("the line, seed %d", seed)
                .containsExactlyElementsOf(
                        model.line().stream().map(guest -> guest.name).toList());
        model.guests()
                .forEach(guest -> assertThat(story.status(guest.name))
                        .as("seed %d, %s", seed, guest.name)
                        .isEqualTo(guest.status));
        assertThat(model.line())
                .as("nobody waits for a free place, seed %d", seed)
                .noneMatch(guest -> model.fits(guest.category));
        assertThat(places.categories())
                .as("who asks and who waits, seed %d", seed)
                .allSatisfy(group -> {
                    assertThat(group.requested()).isEqualTo(model.asking(group.id()));
                    assertThat(group.waiting()).isEqualTo((int) model.line().stream()
                            .filter(guest -> guest.category.equals(group.id()))
                            .count());
                });
        assertThat(places.requested())
                .isEqualTo(CATEGORIES.stream().mapToInt(model::asking).sum());
        CATEGORIES.forEach(category -> assertThat(ledger.explain(category).places())
                .as("free for %s, seed %d", category, seed)
                .isEqualTo(model.free(category)));
    }
}

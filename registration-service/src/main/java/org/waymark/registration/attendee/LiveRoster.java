package org.waymark.registration.attendee;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.waymark.registration.edition.EditionId;

/**
 * The roster of one edition, brought up to date whenever somebody asks.
 *
 * <p><b>Why it is exact, with any number of replicas.</b> The ledger counts its changes, and each registration has the
 * number of its last one. Before the ledger commits, all registrations follow its commit before; so when it is at
 * change n, every change up to n is either stored or stands in the outcomes of its last commit. Whoever asks therefore
 * compares the roster with the ledger, makes the registrations follow those outcomes where the roster is behind (a
 * process may have died before it did), and takes over what has changed since. What this process commits itself is
 * taken over as it comes, and then there is nothing to read but the ledger's number.
 */
final class LiveRoster {

    private final EditionId edition;
    private final RosterStore store;
    private final Roster roster = new Roster();
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Batch> arrived = new ConcurrentLinkedQueue<>();
    private volatile int size;

    LiveRoster(EditionId edition, RosterStore store) {
        this.edition = edition;
        this.store = store;
    }

    /**
     * The answer at, or after, the moment of the question.
     *
     * @param follow makes the registrations say what a commit has decided
     */
    <T> T ask(Consumer<Batch> follow, Function<Roster, T> question) {
        long decided = store.decided(edition);
        lock.lock();
        try {
            takeOver();
            if (roster.asOf() < decided) {
                catchUp(follow);
            }
            size = roster.size();
            return question.apply(roster);
        } finally {
            lock.unlock();
        }
    }

    /** How many registrations there were when somebody last asked. */
    int size() {
        return size;
    }

    /** Hears of a commit that the registrations follow. Nobody waits here for those who ask. */
    void hear(Batch batch) {
        arrived.add(batch);
        if (lock.tryLock()) {
            try {
                takeOver();
            } finally {
                lock.unlock();
            }
        }
    }

    private void takeOver() {
        for (Batch next = arrived.poll(); next != null; next = arrived.poll()) {
            if (roster.isContinuedBy(next)) {
                roster.follow(next);
            }
        }
    }

    private void catchUp(Consumer<Batch> follow) {
        RosterStore.Progress progress = store.progress(edition);
        follow.accept(progress.last());
        if (roster.isContinuedBy(progress.last())) {
            roster.follow(progress.last());
        } else if (roster.asOf() < 0) {
            roster.fill(store.changedAfter(edition, 0), progress.decided());
        } else if (roster.asOf() < progress.decided()) {
            roster.add(store.changedAfter(edition, roster.asOf()));
            roster.reach(progress.decided());
        }
    }
}

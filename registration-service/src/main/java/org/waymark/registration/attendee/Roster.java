package org.waymark.registration.attendee;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.waymark.registration.admission.RegistrationId;

/**
 * The registrations of one edition as far as lists and figures ask for them, in memory and in the order in which
 * people entered. It holds all changes of the ledger up to {@link #asOf}, and perhaps some later ones.
 */
final class Roster {

    private static final Comparator<Entry> BY_RANK = Comparator.comparingLong(Entry::rank);

    private final Map<String, Entry> byId = new HashMap<>();
    private final List<Entry> byRank = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>();
    private long asOf = -1;

    /** The number of the last change that it knows; -1 for one that has yet to be filled. */
    long asOf() {
        return asOf;
    }

    int size() {
        return byRank.size();
    }

    /** Begins with these. */
    void fill(Iterable<Entry> entries, long upTo) {
        byId.clear();
        byRank.clear();
        entries.forEach(entry -> byId.merge(
                entry.id(),
                entry.sharing(this::shared),
                (one, other) -> one.version() > other.version() ? one : other));
        byRank.addAll(byId.values());
        byRank.sort(BY_RANK);
        asOf = upTo;
    }

    /** Takes over what these know better. */
    void add(Iterable<Entry> entries) {
        entries.forEach(this::put);
    }

    void reach(long number) {
        asOf = Math.max(asOf, number);
    }

    /** Whether a commit is the one that follows what is known. */
    boolean isContinuedBy(Batch batch) {
        return asOf >= 0
                && batch.decided().stream().allMatch(this::isOfSomebodyKnown)
                && batch.decided().stream().mapToLong(decided -> decided.first().number()).min().stream()
                        .anyMatch(first -> first == asOf + 1);
    }

    private boolean isOfSomebodyKnown(Decided decided) {
        return decided.application() != null
                || byId.containsKey(decided.registration().value());
    }

    /** Takes over a commit that continues what is known. */
    void follow(Batch batch) {
        for (Decided decided : batch.decided()) {
            Application application = decided.application();
            Entry known = application == null
                    ? byId.get(decided.registration().value())
                    : Entry.of(decided, application, batch.at());
            if (known != null) {
                put(known.after(decided));
            }
            reach(decided.last().number());
        }
    }

    List<RegistrationId> page(Selection selection, long after, int limit) {
        Predicate<Entry> wanted = selection.wanted();
        return byRank.subList(behind(after), byRank.size()).stream()
                .filter(wanted)
                .limit(limit)
                .map(Entry::registration)
                .toList();
    }

    int count(Selection selection) {
        return (int) byRank.stream().filter(selection.wanted()).count();
    }

    /** Those of them that are wanted, in the order given. */
    List<RegistrationId> among(List<RegistrationId> ids, Selection selection) {
        Predicate<Entry> wanted = selection.wanted();
        return ids.stream()
                .filter(id -> {
                    Entry entry = byId.get(id.value());
                    return entry != null && wanted.test(entry);
                })
                .toList();
    }

    /** The countries from which somebody has registered. */
    List<String> countries() {
        return byRank.stream().map(Entry::country).distinct().sorted().toList();
    }

    Summary summary(ZoneId zone) {
        return Summary.of(byRank, zone);
    }

    private void put(Entry entry) {
        Entry known = byId.get(entry.id());
        if (known != null && known.version() >= entry.version()) {
            return;
        }
        Entry kept = entry.sharing(this::shared);
        byId.put(kept.id(), kept);
        if (known == null) {
            byRank.add(behind(kept.rank()), kept);
        } else if (known.rank() == kept.rank()) {
            byRank.set(behind(kept.rank()) - 1, kept);
        } else {
            byRank.remove(behind(known.rank()) - 1);
            byRank.add(behind(kept.rank()), kept);
        }
    }

    /** The index of the first entry that has a higher rank. */
    private int behind(long rank) {
        int low = 0;
        int high = byRank.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byRank.get(middle).rank() <= rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String shared(String word) {
        String known = words.putIfAbsent(word, word);
        return known == null ? word : known;
    }
}

package org.waymark.registration.attendee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The letters of one document: those that wait, and what has become of the last ones before.
 *
 * @param deliveries the oldest first; null where nothing is known
 * @param mailTries how often the first of those that wait was taken up
 * @param mailTrouble what kept it from leaving
 */
public record Post(
        @BsonId String id,
        @Nullable List<Letter> mails,
        @Nullable List<Delivery> deliveries,
        @Nullable Integer mailTries,
        @Nullable Trouble mailTrouble) {

    public static Post nothing(String id) {
        return new Post(id, null, null, null, null);
    }

    /** What kept a letter from leaving so far; {@link Delivery} says what it means. */
    public record Trouble(@Nullable Integer code, @Nullable String sentence, Instant at) {}

    /** Where the last letter is; null where nothing is known. */
    public Delivery.@Nullable State state() {
        if (!waiting().isEmpty()) {
            return Delivery.State.WAITING;
        }
        return deliveries == null || deliveries.isEmpty()
                ? null
                : deliveries.getLast().state();
    }

    public boolean hasFailed() {
        Delivery.State state = state();
        return state != null && state.hasFailed();
    }

    /** All letters with what has become of each, the latest first. */
    public List<Told> told() {
        List<Told> all = new ArrayList<>();
        if (deliveries != null) {
            deliveries.forEach(one ->
                    all.add(new Told(one.letter().kind(), one.state(), one.at(), one.code(), one.sentence(), null)));
        }
        for (Letter letter : waiting()) {
            Trouble trouble = letter.equals(waiting().getFirst()) ? mailTrouble : null;
            all.add(
                    trouble == null
                            ? new Told(letter.kind(), Delivery.State.WAITING, null, null, null, null)
                            : new Told(
                                    letter.kind(),
                                    Delivery.State.WAITING,
                                    trouble.at(),
                                    trouble.code(),
                                    trouble.sentence(),
                                    mailTries));
        }
        return all.reversed();
    }

    private List<Letter> waiting() {
        return mails == null ? List.of() : mails;
    }

    /**
     * One letter, as the host sees it.
     *
     * @param at when it was sent, refused, given up, or last tried; null for one that was not tried
     * @param tries so far, of one that waits; null for the others
     */
    public record Told(
            Letter.Kind kind,
            Delivery.State state,
            @Nullable Instant at,
            @Nullable Integer code,
            @Nullable String sentence,
            @Nullable Integer tries) {

        /** Without what the server said. */
        @Override
        public String toString() {
            return "Told[" + kind + ", " + state + "]";
        }
    }
}

package org.waymark.registration.mail;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The letters that one address has lately got and that anybody could set off, as it is stored.
 *
 * @param id a keyed hash of the address
 * @param until from then on, none of them counts any more
 */
public record Allowance(@BsonId String id, List<Taken> letters, Instant until) {

    /** One letter, by its name among all. */
    public record Taken(String letter, Instant at) {}

    boolean has(String letter) {
        return letters.stream().anyMatch(taken -> taken.letter().equals(letter));
    }
}

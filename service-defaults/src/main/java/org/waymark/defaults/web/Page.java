package org.waymark.defaults.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items what is on it
 * @param next the {@code after} of the next page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * The page out of what was found when one more than the limit was asked for.
     *
     * @param key what the next page starts behind
     */
    public static <T> Page<T> of(List<T> found, Cursor cursor, Function<T, String> key) {
        if (found.size() <= cursor.limit()) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, cursor.limit());
        return new Page<>(List.copyOf(items), key.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), next);
    }
}

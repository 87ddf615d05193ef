package org.waymark.registration.editor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Lists with one of them elsewhere, other or gone. */
final class Moves {

    private Moves() {}

    static <T> int find(List<T> all, Function<T, String> id, String wanted) {
        return IntStream.range(0, all.size())
                .filter(i -> id.apply(all.get(i)).equals(wanted))
                .findFirst()
                .orElse(-1);
    }

    static <T> List<T> moved(List<T> all, int from, boolean up) {
        int to = up ? from - 1 : from + 1;
        List<T> other = new ArrayList<>(all);
        if (to >= 0 && to < all.size()) {
            Collections.swap(other, from, to);
        }
        return other;
    }

    static <T> List<T> without(List<T> all, int index) {
        List<T> other = new ArrayList<>(all);
        other.remove(index);
        return other;
    }

    /** With another one in its place, or at the end where the index is that of none. */
    static <T> List<T> with(List<T> all, int index, T one) {
        List<T> other = new ArrayList<>(all);
        if (index < 0) {
            other.add(one);
        } else {
            other.set(index, one);
        }
        return other;
    }
}

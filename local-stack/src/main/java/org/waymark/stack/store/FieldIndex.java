package org.waymark.stack.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which documents have which values in one field, in the order of the values; kept in memory and made anew at each
 * start. Documents without the field, and those where it is null, are not in it. Not thread-safe.
 */
final class FieldIndex {

    private final String field;

    /** One position by itself, or a set of several. */
    private final TreeMap<Object, Object> positions = new TreeMap<>(ValueComparator.asc());

    FieldIndex(String field) {
        this.field = field;
    }

    void add(Document document, Object position) {
        eachValue(document, value -> positions.merge(value, position, FieldIndex::together));
    }

    void remove(Document document, Object position) {
        eachValue(document, value -> positions.computeIfPresent(value, (same, known) -> without(known, position)));
    }

    /**
     * Where the documents are of which some may meet this condition, and all that do.
     *
     * @param condition a value, or a document of operators
     * @param most how many are worth to be looked at
     * @return null where the index does not help
     */
    @Nullable List<Object> meeting(Object condition, int most) {
        if (!(condition instanceof Document operators)) {
            return isComparable(condition) ? all(List.of(condition), most) : null;
        }
        Object lower = operators.getOrDefault("$gte", operators.get("$gt"));
        if (lower != null) {
            return some(positions.tailMap(lower, true).values(), most);
        }
        Object upper = operators.getOrDefault("$lte", operators.get("$lt"));
        if (upper != null) {
            return some(positions.headMap(upper, true).values(), most);
        }
        return operators.get("$in") instanceof Collection<?> values
                        && values.stream().allMatch(FieldIndex::isComparable)
                ? all(values, most)
                : null;
    }

    private @Nullable List<Object> all(Collection<?> values, int most) {
        List<Object> found = new ArrayList<>();
        for (Object value : values) {
            Object known = positions.get(value);
            if (known != null) {
                found.add(known);
            }
        }
        return some(found, most);
    }

    /** Each position once: a document may have several of the values. */
    private static @Nullable List<Object> some(Collection<Object> entries, int most) {
        Set<Object> found = new HashSet<>();
        List<Object> inOrder = new ArrayList<>();
        for (Object entry : entries) {
            for (Object position : entry instanceof Several several ? several.positions() : List.of(entry)) {
                if (found.add(position)) {
                    inOrder.add(position);
                }
            }
            if (inOrder.size() > most) {
                return null;
            }
        }
        return inOrder;
    }

    private void eachValue(Document document, Consumer<Object> deed) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, field);
        if (value instanceof Collection<?> several) {
            new HashSet<>(several).stream().filter(FieldIndex::isComparable).forEach(deed);
        } else if (isComparable(value)) {
            deed.accept(value);
        }
    }

    private static boolean isComparable(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof UUID;
    }

    private static Object together(Object known, Object position) {
        Set<Object> all = known instanceof Several several ? several.positions() : new HashSet<>(List.of(known));
        all.add(position);
        return known instanceof Several ? known : new Several(all);
    }

    private static @Nullable Object without(Object known, Object position) {
        if (known instanceof Several several) {
            several.positions().remove(position);
            return several.positions().isEmpty() ? null : several;
        }
        return known.equals(position) ? null : known;
    }

    private record Several(Set<Object> positions) {}
}

package org.waymark.registration.guestlist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param head what stands above it; empty where nothing does
 * @param samples the first of its values
 * @param field what it says of a person; null where it is left out
 * @param isAddresses whether there are addresses in it
 */
public record Column(
        String head, List<String> samples, @Nullable Field field, boolean isAddresses) {

    Column as(@Nullable Field other) {
        return new Column(head, samples, other, isAddresses);
    }

    /** Says nothing of the people in it. */
    @Override
    public String toString() {
        return "Column[" + field + "]";
    }
}

package org.waymark.registration.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.web.Cursor;
import org.waymark.registration.admission.RegistrationId;

/**
 * The people at the end of a page of the waiting list, the last one last. A line moves while a host reads it, so that a
 * position says nothing a moment later. The next page begins behind those of them who still stand together: whoever has
 * left is passed over, and who was moved away, or in between, does not carry the page along. Where none is in line, it
 * begins at the front: to see somebody twice is better than not at all.
 */
record LastSeen(List<RegistrationId> people) {

    /** So many may leave between two pages. */
    private static final int REMEMBERED = 5;

    private static final String BETWEEN = ".";
    private static final Pattern PEOPLE = Pattern.compile("[\\w-]+(\\.[\\w-]+){0,4}");

    /** Of the page whose last one this is. */
    static LastSeen of(List<RegistrationId> page, RegistrationId last) {
        int end = page.indexOf(last) + 1;
        return new LastSeen(List.copyOf(page.subList(Math.max(0, end - REMEMBERED), end)));
    }

    /**
     * What a cursor says.
     *
     * @throws Invalid when it is not from the waiting list
     */
    static Optional<LastSeen> of(Cursor cursor) {
        String after = cursor.after();
        if (after == null) {
            return Optional.empty();
        }
        if (!PEOPLE.matcher(after).matches()) {
            throw new Invalid("after", "'" + after + "' is not the 'next' of a page of the waiting list");
        }
        return Optional.of(new LastSeen(Arrays.stream(after.split(Pattern.quote(BETWEEN), -1))
                .map(RegistrationId::new)
                .toList()));
    }

    String text() {
        return String.join(BETWEEN, people.stream().map(RegistrationId::value).toList());
    }

    /** How many of the line are before the next page. */
    int in(List<RegistrationId> line) {
        int[] found = people.stream()
                .mapToInt(line::indexOf)
                .filter(index -> index >= 0)
                .sorted()
                .toArray();
        int end = found.length == 0 ? 0 : found[0] + 1;
        for (int i = 1; i < found.length && found[i] == end; i++) {
            end++;
        }
        return end;
    }
}

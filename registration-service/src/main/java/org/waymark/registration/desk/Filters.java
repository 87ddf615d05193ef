package org.waymark.registration.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.defaults.web.Cursor;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.mail.Undelivered;

/** What the host asks to see of the list, as a page's address says it; blank and unknown words ask for nothing. */
public record Filters(
        @Nullable String status,
        @Nullable String category,
        @Nullable String country,
        @Nullable String delegation,
        @Nullable String q,
        @Nullable String delivery) {

    Selection selection() {
        return new Selection(known(), some(category), some(country), some(delegation), some(q));
    }

    /** The status asked for, or nothing. */
    public String word() {
        Status known = known();
        return known == null ? "" : known.wire();
    }

    public boolean isEmpty() {
        return selection().equals(Selection.ALL) && !isUndelivered();
    }

    /** Whether only those are wanted whom the last letter has not reached. */
    public boolean isUndelivered() {
        return Undelivered.WORD.equals(delivery);
    }

    /** The same question for another address, beginning with {@code ?}; empty where nothing is asked. */
    public String query() {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        Selection wanted = selection();
        query.queryParamIfPresent("status", Optional.of(word()).filter(word -> !word.isEmpty()));
        query.queryParamIfPresent("category", Optional.ofNullable(wanted.category()));
        query.queryParamIfPresent("country", Optional.ofNullable(wanted.country()));
        query.queryParamIfPresent("delegation", Optional.ofNullable(wanted.delegation()));
        query.queryParamIfPresent("delivery", Optional.ofNullable(delivery).filter(Undelivered.WORD::equals));
        query.queryParamIfPresent("q", Optional.ofNullable(wanted.text()).map(text -> "{q}"));
        return query.encode().buildAndExpand(wanted.text()).toUriString();
    }

    /**
     * A page under the same question.
     *
     * @param after the key that it stands behind; null for the first
     * @param limit how many are on it
     */
    public String query(@Nullable String after, int limit) {
        return UriComponentsBuilder.fromUriString(query())
                .queryParamIfPresent("limit", Optional.of(limit).filter(some -> some != Cursor.DEFAULT_LIMIT))
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .build(true)
                .toUriString();
    }

    private @Nullable Status known() {
        return status == null ? null : Status.ofWire(status).orElse(null);
    }

    private static @Nullable String some(@Nullable String word) {
        return word == null || word.isBlank() ? null : word;
    }

    /** Says nothing of whom is looked for. */
    @Override
    public String toString() {
        return "Filters[…]";
    }
}

package org.waymark.registration.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.page.Languages;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.mail.Mailing;
import org.waymark.registration.mail.Particulars;

/**
 * What has become of an edition since people were told, and has not been told yet. Several changes are one difference,
 * and a change that was taken back leaves none.
 *
 * @param upTo the rank of the last registration that it concerns
 */
record PendingChange(Edition edition, Particulars before, Particulars after, long upTo) {

    /** Those who have a place or hope for one. */
    static final Selection GROUP = Selection.ALL;

    /** The languages in which what is read differs: who reads another one gets no letter. */
    List<String> languages() {
        return Languages.SUPPORTED.stream()
                .filter(language -> !before.readsLike(after, language))
                .map(Locale::getLanguage)
                .toList();
    }

    Mailing mailing(Mailing.@Nullable Note note, long people, Instant now) {
        return Mailing.change(edition.id(), edition.version(), before, after, note, languages(), upTo, people, now);
    }
}

package org.waymark.registration.register;

import java.util.List;
import java.util.Locale;
import org.waymark.registration.admission.Availability;
import org.waymark.registration.admission.Explanation;
import org.waymark.registration.admission.Explanation.Reason;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.edition.Series;

/**
 * The places of an edition as the register page tells them.
 *
 * @param open whether somebody of at least one group gets a place, or may wait
 * @param waitingOnly whether nobody gets a place now, and everybody may wait
 */
public record PlacesView(Availability total, List<Group> groups, boolean open, boolean waitingOnly) {

    /** One stakeholder category: what is free for it, and why no more. */
    public record Group(String id, String title, Explanation why) {

        public String message() {
            return "explain." + why.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public int number() {
            return why.reason() == Reason.PLACES_LEFT ? why.places() : why.limit();
        }
    }

    public static PlacesView of(Ledger ledger, Series series, Locale language) {
        List<Group> groups = series.openCategories().stream()
                .map(category -> group(category, ledger, language))
                .toList();
        Availability total = ledger.availability();
        boolean places = groups.stream().anyMatch(group -> group.why().places() > 0);
        return new PlacesView(total, groups, places || total.waitingList(), !places && total.waitingList());
    }

    private static Group group(Series.Category category, Ledger ledger, Locale language) {
        return new Group(category.id(), category.title().in(language).text(), ledger.explain(category.id()));
    }
}

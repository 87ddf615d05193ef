package org.waymark.event.edition;

import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.waymark.defaults.security.Caller;
import org.waymark.event.copies.Availabilities;
import org.waymark.event.copies.Availability;
import org.waymark.event.copies.Materials;
import org.waymark.event.copies.Trails;
import org.waymark.event.series.AllSeries;
import org.waymark.event.series.Series;
import org.waymark.event.series.SeriesPolicy;

/**
 * Takes back what was made by mistake: drafts that nobody has used, and series without editions. Whether somebody has
 * is known from what the other services have told up to now.
 */
@Component
public class Deletions {

    private final AllSeries all;
    private final Editions editions;
    private final Availabilities availabilities;
    private final Trails trails;
    private final Materials materials;

    Deletions(AllSeries all, Editions editions, Availabilities availabilities, Trails trails, Materials materials) {
        this.all = all;
        this.editions = editions;
        this.availabilities = availabilities;
        this.trails = trails;
        this.materials = materials;
    }

    /**
     * Deletes a draft, for the series' office.
     *
     * @param expected refuses a version other than the one that the caller saw
     */
    public void deleteEdition(Caller caller, String series, String slug, LongConsumer expected) {
        var owner = owned(caller, series);
        var edition = editions.get(owner.id(), slug);
        expected.accept(edition.version());
        editions.save(edition.delete(useOf(edition)));
    }

    /** Deletes a series that has no editions, for its office. */
    public void deleteSeries(Caller caller, String series, LongConsumer expected) {
        var owner = owned(caller, series);
        expected.accept(owner.version());
        if (editions.isAnyOf(owner.id())) {
            throw new EditionElsewhere("series-has-editions", "A series with editions is not deleted.");
        }
        all.delete(owner);
    }

    private EditionUse useOf(Edition edition) {
        var series = edition.series().value();
        var slug = edition.profile().slug();
        var people = availabilities
                .of(edition.id().value())
                .filter(Availability::isUsed)
                .isPresent();
        var contents = !trails.of(series, slug).isEmpty()
                || !materials.of(series, slug).isEmpty();
        return new EditionUse(people, contents);
    }

    private Series owned(Caller caller, String slug) {
        var series = all.get(slug);
        caller.require(SeriesPolicy.isOffice(caller, series));
        return series;
    }
}

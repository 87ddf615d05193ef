package org.waymark.event.edition;

import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.event.copies.Availabilities;
import org.waymark.event.series.AllSeries;
import org.waymark.event.series.Series;
import org.waymark.event.series.SeriesPolicy;

/** What organisers do with editions, whichever door they come through. */
@Component
public class EditionOrganiser {

    private final AllSeries all;
    private final Editions editions;
    private final Availabilities availabilities;

    EditionOrganiser(AllSeries all, Editions editions, Availabilities availabilities) {
        this.all = all;
        this.editions = editions;
        this.availabilities = availabilities;
    }

    /** The series' office makes a new draft. */
    public Edition create(Caller caller, Series series, EditionProfile profile) {
        caller.require(SeriesPolicy.isOffice(caller, series));
        return editions.add(series.id(), profile);
    }

    /**
     * Changes what is said about an edition. Only the series' office hands it to another host.
     *
     * @param expected refuses a version other than the one that the caller saw
     */
    public Edition change(
            Caller caller, String series, String slug, LongConsumer expected, UnaryOperator<EditionProfile> edit) {
        var owner = all.get(series);
        var edition = managed(caller, owner, slug);
        expected.accept(edition.version());
        var profile = edit.apply(edition.profile());
        caller.require(sameHost(edition.profile(), profile) || SeriesPolicy.isOffice(caller, owner));
        return save(edition.change(profile));
    }

    /**
     * Moves an edition on.
     *
     * @throws PlacesMissing when it is to open, and nobody has settled how many places there are
     */
    public Edition apply(Caller caller, String series, String slug, LongConsumer expected, EditionVerb verb) {
        var edition = managed(caller, all.get(series), slug);
        expected.accept(edition.version());
        var moved = edition.apply(verb);
        if (verb == EditionVerb.OPEN && !availabilities.areSettled(edition.id().value())) {
            throw new PlacesMissing();
        }
        return save(moved);
    }

    /** Cancels an edition, for a reason that everybody reads whom it concerns. */
    public Edition cancel(
            Caller caller, String series, String slug, LongConsumer expected, @Nullable LocalizedText reason) {
        var edition = managed(caller, all.get(series), slug);
        expected.accept(edition.version());
        return save(edition.cancel(reason));
    }

    /**
     * The edition, for those who may manage it.
     *
     * @throws NotFound when there is none, and for others also while it is a draft
     */
    public Edition managed(Caller caller, Series series, String slug) {
        caller.require(!caller.isAnonymous());
        var edition = editions.find(series.id(), slug)
                .filter(found -> EditionPolicy.maySee(caller, series, found))
                .orElseThrow(() -> Editions.notFound(series.id(), slug));
        caller.require(EditionPolicy.mayManage(caller, series, edition));
        return edition;
    }

    private Edition save(Edition.Step changed) {
        editions.save(changed);
        return changed.edition();
    }

    private static boolean sameHost(EditionProfile before, EditionProfile after) {
        return before.host().organization().equals(after.host().organization());
    }
}

package org.waymark.event.series;

import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.waymark.defaults.security.Caller;
import org.waymark.event.copies.Availabilities;

/** What a series' office does with its series, whichever door it comes through. */
@Component
public class SeriesOffice {

    private final AllSeries all;
    private final Availabilities availabilities;

    SeriesOffice(AllSeries all, Availabilities availabilities) {
        this.all = all;
        this.availabilities = availabilities;
    }

    public Series create(Caller caller, SeriesProfile profile) {
        caller.require(SeriesPolicy.mayOwn(caller, profile.office()));
        return all.add(profile);
    }

    /**
     * Changes a series. It may go to another office only if the caller works there too.
     *
     * @param expected refuses a version other than the one that the caller saw
     */
    public Series change(Caller caller, String slug, LongConsumer expected, UnaryOperator<SeriesProfile> edit) {
        var series = all.get(slug);
        caller.require(SeriesPolicy.isOffice(caller, series));
        expected.accept(series.version());
        var profile = edit.apply(series.profile());
        caller.require(SeriesPolicy.mayOwn(caller, profile.office()));
        var changed = series.change(profile, availabilities.usedCategories(slug));
        all.save(changed);
        return changed.series();
    }
}

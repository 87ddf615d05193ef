package org.waymark.registration.edition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.defaults.messaging.StateCopies;
import org.waymark.defaults.messaging.StateCopiesFactory;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;

/**
 * The copies of series and editions. What event-service has acknowledged a moment ago may still be on its way, so
 * these questions wait a little before they say no.
 */
@Component
public class Editions {

    private static final Duration CREATED_JUST_NOW = Duration.ofSeconds(2);
    private static final Duration CHANGED_JUST_NOW = Duration.ofSeconds(1);

    private final StateCopies<Edition> editions;
    private final StateCopies<Series> series;

    Editions(StateCopiesFactory copies) {
        this.editions = copies.of("edition-copies", Edition.class);
        this.series = copies.of("series-copies", Series.class);
    }

    /** The edition in any status, for those who run it. */
    public Edition known(EditionId id) {
        return editions.await(id.value(), edition -> true, CREATED_JUST_NOW).orElseThrow(() -> missing(id));
    }

    /** All editions in any status. */
    public List<Edition> all() {
        return editions.documents().find().into(new ArrayList<>());
    }

    /** The edition that the public may know of. */
    public Edition published(EditionId id) {
        return editions.await(id.value(), Edition::isPublic, CHANGED_JUST_NOW)
                .filter(Edition::isPublic)
                .orElseThrow(() -> missing(id));
    }

    /** The edition while it takes registrations. */
    public Edition open(EditionId id) {
        Edition edition = editions.await(id.value(), Edition::isOpen, CHANGED_JUST_NOW)
                .filter(Edition::isPublic)
                .orElseThrow(() -> missing(id));
        if (!edition.isOpen()) {
            throw new EditionNotOpen();
        }
        return edition;
    }

    public Series seriesOf(EditionId id) {
        return series.await(id.series(), known -> true, CREATED_JUST_NOW)
                .orElseThrow(() -> new NotFound("series", id.series()));
    }

    /**
     * The edition, for somebody who may manage it: an organiser in its host organisation, or the series' office.
     */
    public Edition managedBy(Caller caller, EditionId id) {
        Edition edition = known(id);
        caller.require(mayManage(caller, edition));
        return edition;
    }

    /** The series, for its office. */
    public Series managedBy(Caller caller, String id) {
        Series known = series.await(id, copy -> true, CREATED_JUST_NOW).orElseThrow(() -> new NotFound("series", id));
        caller.require(isOffice(caller, known));
        return known;
    }

    public boolean isOffice(Caller caller, Series series) {
        return caller.is("series-office") && caller.isIn(series.office());
    }

    public boolean mayManage(Caller caller, Edition edition) {
        return isHost(caller, edition) || isOffice(caller, edition);
    }

    boolean keep(Edition edition) {
        return editions.keep(edition.id().value(), edition.version(), edition);
    }

    boolean keep(Series copy) {
        return series.keep(copy.id(), copy.version(), copy);
    }

    private static boolean isHost(Caller caller, Edition edition) {
        return caller.is("organiser") && caller.isIn(edition.host().organization());
    }

    private boolean isOffice(Caller caller, Edition edition) {
        return caller.is("series-office") && isOffice(caller, seriesOf(edition.id()));
    }

    private static NotFound missing(EditionId id) {
        return new NotFound("edition", id.value());
    }
}

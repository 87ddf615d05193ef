package org.waymark.registration.edition;

import java.time.Clock;
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
    private final Clock clock;

    Editions(StateCopiesFactory copies, Clock clock) {
        this.clock = clock;
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

    /** The edition that the public may know of; awaited for a moment if it may become what the action needs. */
    public Edition published(Action action, EditionId id) {
        return editions.await(id.value(), copy -> allows(copy, action), CHANGED_JUST_NOW)
                .filter(Edition::isPublic)
                .orElseThrow(() -> missing(id));
    }

    /**
     * The edition that the public may know of, while its own life allows that.
     *
     * @throws EditionNotOpen when it does not
     */
    public Edition during(Action action, EditionId id) {
        Edition edition = published(action, id);
        edition.phase(clock.instant()).require(action);
        return edition;
    }

    /** As it is known now; of an edition of which nothing is known yet, as of a draft. */
    public String status(EditionId id) {
        return editions.await(id.value(), edition -> true, Duration.ZERO)
                .map(Edition::status)
                .orElse("draft");
    }

    private boolean allows(Edition edition, Action action) {
        return edition.phase(clock.instant()).allows(action);
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

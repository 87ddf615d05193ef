package org.waymark.registration.edition;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.waymark.defaults.messaging.StateCopies;
import org.waymark.defaults.messaging.StateCopiesFactory;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;

/**
 * The copies of series and editions. What event-service has acknowledged a moment ago may still be on its way: who may
 * have made it waits a little before they hear no. Strangers wait for a change of an edition that is public, and of one
 * that has changed just now, but never to hear that there is none.
 */
@Component
public class Editions {

    private static final Duration CREATED_JUST_NOW = Duration.ofMillis(800);
    private static final Duration CHANGED_JUST_NOW = Duration.ofMillis(300);

    private final StateCopies<Edition> editions;
    private final StateCopies<Series> series;
    private final Clock clock;

    Editions(StateCopiesFactory copies, Clock clock) {
        this.clock = clock;
        this.editions = copies.of("edition-copies", Edition.class);
        this.series = copies.of("series-copies", Series.class);
    }

    /** The edition in any status. */
    public Edition known(EditionId id) {
        return editions.await(id.value(), edition -> true, Duration.ZERO).orElseThrow(() -> missing(id));
    }

    /** All editions in any status. */
    public List<Edition> all() {
        return editions.documents().find().into(new ArrayList<>());
    }

    /** The edition that the public may know of. */
    public Edition published(EditionId id) {
        Duration patience = editions.changedLately(id.value()) ? CHANGED_JUST_NOW : Duration.ZERO;
        return editions.await(id.value(), Edition::isPublic, patience)
                .filter(Edition::isPublic)
                .orElseThrow(() -> missing(id));
    }

    /** The edition that the caller may know of: the public one, or a draft that they run. */
    public Edition visibleTo(Caller caller, EditionId id) {
        return mayRunAny(caller) ? seenBy(caller, id) : published(id);
    }

    /** The edition that the public may know of; awaited for a moment if it may become what the action needs. */
    public Edition published(Action action, EditionId id) {
        Edition edition = published(id);
        return allows(edition, action)
                ? edition
                : editions.await(id.value(), copy -> allows(copy, action), CHANGED_JUST_NOW)
                        .orElse(edition);
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
     * The edition, for somebody who may manage it: an organiser in its host organisation, or the series' office. A
     * draft and an edition that does not exist are the same to all others.
     */
    public Edition managedBy(Caller caller, EditionId id) {
        caller.require(!caller.isAnonymous());
        Edition edition = visibleTo(caller, id);
        caller.require(mayManage(caller, edition));
        return edition;
    }

    /** Waits for what somebody who runs editions may have made just now. */
    private Edition seenBy(Caller caller, EditionId id) {
        Predicate<Edition> seen = edition -> edition.isPublic() || mayManage(caller, edition);
        return editions.await(id.value(), seen, CREATED_JUST_NOW).filter(seen).orElseThrow(() -> missing(id));
    }

    /**
     * The same, for somebody who comes from saving a version of it: its copy here may be on its way.
     *
     * @param since that version
     */
    public Edition managedBy(Caller caller, EditionId id, long since) {
        managedBy(caller, id);
        return editions.await(id.value(), copy -> copy.version() >= since, CHANGED_JUST_NOW)
                .orElseThrow(() -> missing(id));
    }

    /** The series, for its office. */
    public Series managedBy(Caller caller, String id) {
        caller.require(!caller.isAnonymous());
        Series known = (mayRunAny(caller) ? series.await(id, copy -> true, CREATED_JUST_NOW) : series.find(id))
                .orElseThrow(() -> new NotFound("series", id));
        caller.require(isOffice(caller, known));
        return known;
    }

    /** Whether the caller runs editions at all, whichever. */
    public static boolean mayRunAny(Caller caller) {
        return caller.is("organiser") || caller.is("series-office");
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

    void drop(EditionId id, long version) {
        editions.drop(id.value(), version);
    }

    void dropSeries(String id, long version) {
        series.drop(id, version);
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

package org.waymark.registration.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Cause;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.EditionNotOpen;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.ledger.GroupCommit;
import org.waymark.registration.ledger.Phases;
import org.waymark.registration.ledger.Submission;

/**
 * What the host does with registrations. Each deed and its reason are kept in the registration's trail. A deed that is
 * meant for a registration as somebody has seen it is done to that one or not at all; the ledger sees to it.
 *
 * <p>All deeds on one registration throw {@link Stale} when it has changed, {@link NotNow} when it cannot be done with
 * one that stands where this one does, and {@link GroupFull} when it takes a place that is not there.
 */
@Component
public class HostDeeds {

    private final Registrations registrations;
    private final Editions editions;
    private final GroupCommit commit;
    private final Phases phases;

    HostDeeds(Registrations registrations, Editions editions, GroupCommit commit, Phases phases) {
        this.registrations = registrations;
        this.editions = editions;
        this.commit = commit;
        this.phases = phases;
    }

    /** Lets somebody in who has asked: they get a place, or wait for one. */
    public Registration approve(Registration who, IfMatch seen, Caller host, @Nullable String remark) {
        return carryOut(who, seen, Submission.of(new Request.Approve(who.id(), cause(host, remark))));
    }

    /** Turns somebody down who has asked or waits; they are told the reason. */
    public Registration reject(Registration who, IfMatch seen, Caller host, String reason) {
        return carryOut(who, seen, Submission.of(new Request.Reject(who.id(), cause(host, reason))));
    }

    /**
     * Takes back that somebody was turned down or cancelled by the host: they get a place where one is left, or wait,
     * or are before the host again, as they were. They are told.
     *
     * @throws NotNow when it was not the host who ended it, or somebody has changed it since
     */
    public Registration reinstate(Registration who, IfMatch seen, Caller host, @Nullable String remark) {
        seen.require(who.version());
        boolean asks = Reinstatement.of(who)
                .orElseThrow(() -> new NotNow(who.status()))
                .asks();
        Request.Reinstate again = new Request.Reinstate(who.id(), asks, cause(host, remark));
        return carryOut(who, IfMatch.version(who.version()), Submission.of(again));
    }

    /** Takes a place, an offer or the wait for one back; the person is told the reason. */
    public Registration cancel(Registration who, IfMatch seen, Caller host, @Nullable String reason) {
        return carryOut(who, seen, Submission.of(new Request.Leave(who.id(), cause(host, reason))));
    }

    /**
     * Puts somebody into another category.
     *
     * @throws Invalid when the series has no such category, or has closed it
     */
    public Registration move(Registration who, IfMatch seen, Caller host, String category, @Nullable String reason) {
        if (editions.seriesOf(who.edition()).openCategory(category).isEmpty()) {
            throw new Invalid("category", "Nobody new can be in the category '" + category + "'");
        }
        return carryOut(who, seen, Submission.of(new Request.Move(who.id(), category, cause(host, reason))));
    }

    /** Puts somebody before all in the waiting list who have a lower priority, for a reason that is kept. */
    public Registration prioritise(Registration who, IfMatch seen, Caller host, int priority, String reason) {
        Cause cause = cause(host, reason);
        return carryOut(who, seen, Submission.of(new Request.Prioritise(who.id(), priority, cause)));
    }

    /** Corrects what is known of a person; where they stand does not change. */
    public Registration correct(Registration who, IfMatch seen, Caller host, Details details) {
        Request.Amend amend = new Request.Amend(who.id(), cause(host, null));
        return carryOut(who, seen, Submission.amend(amend, details.of(who.person())));
    }

    /** Lets many in who have asked, in this order, as one batch. */
    public Map<RegistrationId, Answer> approveAll(
            EditionId edition, List<RegistrationId> ids, Caller host, @Nullable String remark) {
        Cause cause = cause(host, remark);
        return carryOutAll(edition, ids, id -> new Request.Approve(id, cause));
    }

    /** Turns many down who have asked or wait, as one batch. */
    public Map<RegistrationId, Answer> rejectAll(
            EditionId edition, List<RegistrationId> ids, Caller host, String reason) {
        Cause cause = cause(host, reason);
        return carryOutAll(edition, ids, id -> new Request.Reject(id, cause));
    }

    private Registration carryOut(Registration who, IfMatch seen, Submission deed) {
        seen.require(who.version());
        boolean whatever = seen.tags().stream().anyMatch(ETag::isWildcard);
        switch (commit.ask(who.edition(), whatever ? deed : deed.ifStillAt(who.version()))) {
            case Answer.OutOfPhase no -> throw new EditionNotOpen(no.phase());
            case Answer.Outdated outdated -> throw new Stale();
            case Answer.NotNow notNow -> throw new NotNow(notNow.status());
            case Answer.AlreadyOut out -> throw new NotNow(out.status());
            case Answer.Full full -> throw new GroupFull(full.why());
            case Answer.Unknown unknown -> throw missing(who.id());
            default -> {}
        }
        return registrations.find(who.id()).orElseThrow(() -> missing(who.id()));
    }

    /** Another edition's registrations are as unknown as those that do not exist. */
    private Map<RegistrationId, Answer> carryOutAll(
            EditionId edition, List<RegistrationId> ids, Function<RegistrationId, Request> deed) {
        phases.require(Action.DECIDE, edition);
        Map<RegistrationId, Registration> known = registrations.findAll(ids);
        Map<RegistrationId, Answer> answers = new LinkedHashMap<>();
        ids.forEach(id -> answers.put(id, new Answer.Unknown()));
        List<RegistrationId> here = answers.keySet().stream()
                .filter(id -> known.containsKey(id) && known.get(id).edition().equals(edition))
                .toList();
        List<Answer> given = commit.askAll(
                edition, here.stream().map(id -> Submission.of(deed.apply(id))).toList());
        for (int i = 0; i < here.size(); i++) {
            answers.put(here.get(i), given.get(i));
        }
        return answers;
    }

    private static Cause cause(Caller host, @Nullable String said) {
        return Cause.host(host.subject(), host.name(), said);
    }

    private static NotFound missing(RegistrationId id) {
        return new NotFound("registration", id.value());
    }
}

package org.waymark.registration.delegation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.store.Sweep;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.IfNoneMatch;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Delegation;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.Request;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.EditionNotOpen;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Term;
import org.waymark.registration.ledger.GroupCommit;
import org.waymark.registration.ledger.Ledgers;
import org.waymark.registration.ledger.Phases;
import org.waymark.registration.ledger.Submission;
import org.waymark.registration.mail.Postman;
import org.waymark.registration.register.EditionFull;
import org.waymark.registration.register.NoAdmission;

/**
 * What hosts do with delegations. The grant is written first, then the ledger is asked, then the grant is settled and
 * the contact told. What the ledger refuses is taken back. A crash in between, or a store that did not answer, so
 * that nobody knows what the ledger has done, leaves a grant that shows the ledger's numbers until {@link #finish} has
 * asked again.
 */
@Component
class Delegations {

    private final Grants grants;
    private final Ledgers ledgers;
    private final Editions editions;
    private final GroupCommit commit;
    private final Postman postman;
    private final DelegationLetters letters;
    private final Phases phases;
    private final Clock clock;

    Delegations(
            Grants grants,
            Ledgers ledgers,
            Editions editions,
            GroupCommit commit,
            Postman postman,
            DelegationLetters letters,
            Phases phases,
            Clock clock) {
        this.grants = grants;
        this.ledgers = ledgers;
        this.editions = editions;
        this.commit = commit;
        this.postman = postman;
        this.letters = letters;
        this.phases = phases;
        this.clock = clock;
    }

    List<Standing> of(EditionId edition) {
        Ledger ledger = ledger(edition);
        Term term = editions.known(edition).term();
        return grants.of(edition).stream()
                .map(grant -> standing(grant, ledger, term))
                .toList();
    }

    Standing of(DelegationId id) {
        return standing(grants.find(id).orElseThrow(() -> missing(id)));
    }

    Standing standing(Grant grant) {
        return standing(
                grant, ledger(grant.edition()), editions.known(grant.edition()).term());
    }

    /** The address of the delegation's page, with its key. */
    String link(Grant grant) {
        return letters.link(grant);
    }

    /**
     * Gives places, or changes what was given.
     *
     * @return whether it is new
     * @throws EditionFull when so many places are not free
     * @throws CategoryInUse when the category is another one than that of the people who are in
     */
    boolean grant(Grant wish, IfMatch ifMatch, IfNoneMatch ifNoneMatch) {
        Grant before = grants.find(wish.id()).orElse(null);
        boolean stays = before != null && before.category().equals(wish.category());
        if (!stays
                && editions.seriesOf(wish.edition())
                        .openCategory(wish.category())
                        .isEmpty()) {
            throw new Invalid("category", "Nobody new can be in the category '" + wish.category() + "'");
        }
        require(before, ifMatch, ifNoneMatch);
        Grant next = before == null ? wish : following(before, wish);
        boolean linkStays = before != null && Objects.equals(before.contact(), next.contact());
        grants.save(next, linkStays, clock.instant());
        try {
            ask(next);
        } catch (EditionFull | CategoryInUse | NoAdmission | EditionNotOpen e) {
            undo(before, next, linkStays);
            throw e;
        }
        settle(next);
        return before == null;
    }

    /** The empty places are everybody's again; a delegation of nobody is forgotten. */
    void takeBack(DelegationId id, IfMatch ifMatch) {
        Grant before = grants.find(id).orElseThrow(() -> missing(id));
        ifMatch.require(before.version());
        Delegation now = standing(before).places();
        Grant next = new Grant(
                id,
                before.version() + 1,
                before.edition(),
                before.name(),
                before.organization(),
                before.contact(),
                before.language(),
                now.category(),
                0,
                now.until(),
                before.serial());
        phases.require(Action.DELEGATE, before.edition());
        grants.save(next, true, clock.instant());
        ask(next);
        if (standing(next).places().filled() == 0) {
            grants.remove(next);
        } else {
            settle(next);
        }
    }

    /** A new link; the old one ends. */
    Grant renew(DelegationId id, IfMatch ifMatch) {
        Grant before = grants.find(id).orElseThrow(() -> missing(id));
        ifMatch.require(before.version());
        phases.require(Action.DELEGATE, before.edition());
        Grant next = before.renewed();
        grants.save(next, false, clock.instant());
        settle(next);
        return next;
    }

    /** Goes on where a process has stopped that was asking the ledger at the given time. */
    void finish(Instant asked) {
        Sweep.over(grants.unsettled(asked), "delegation", this::finish);
    }

    private void finish(Grant left) {
        try {
            ask(left);
            settle(left);
        } catch (EditionFull | CategoryInUse | NoAdmission | EditionNotOpen e) {
            grants.drop(left);
        }
    }

    private static void require(@Nullable Grant before, IfMatch ifMatch, IfNoneMatch ifNoneMatch) {
        if (before != null ? ifNoneMatch.any() : !ifMatch.tags().isEmpty()) {
            throw new Stale();
        }
        if (before != null) {
            ifMatch.require(before.version());
        }
    }

    private static Grant following(Grant before, Grant wish) {
        return new Grant(
                wish.id(),
                before.version() + 1,
                wish.edition(),
                wish.name(),
                wish.organization(),
                wish.contact(),
                wish.language(),
                wish.category(),
                wish.places(),
                wish.until(),
                before.serial());
    }

    private void ask(Grant grant) {
        switch (commit.ask(grant.edition(), Submission.of(new Request.Delegate(grant.wish())))) {
            case Answer.Done done -> {}
            case Answer.OutOfPhase no -> throw new EditionNotOpen(no.phase());
            case Answer.Full full -> throw new EditionFull(full.why());
            case Answer.CategoryStays stays -> throw new CategoryInUse(stays.category());
            case Answer.NotArranged none -> throw new NoAdmission();
            case Answer other -> throw new IllegalStateException("A ledger answered " + other + " to a delegation");
        }
    }

    /** Nothing was given, so nothing remains of the wish; whoever has changed it meanwhile has the last word. */
    private void undo(@Nullable Grant before, Grant refused, boolean linkStays) {
        if (before == null) {
            grants.remove(refused);
            return;
        }
        try {
            grants.save(before.after(refused.version()), linkStays, null);
        } catch (Stale e) {
            // their change stands
        }
    }

    private void settle(Grant grant) {
        if (grants.settle(grant)) {
            postman.deliver(letters, grant.id().value());
        }
    }

    private Standing standing(Grant grant, Ledger ledger, Term term) {
        Delegation places = ledger.delegation(grant.id().slug())
                .orElseGet(() -> new Delegation(grant.id().slug(), grant.category(), 0, 0, grant.until()));
        Instant closes = term.at(places.until());
        return new Standing(grant, places, closes, !clock.instant().isBefore(closes));
    }

    private Ledger ledger(EditionId edition) {
        return ledgers.find(edition).orElseGet(() -> Ledger.blank(edition));
    }

    private static NotFound missing(DelegationId id) {
        return new NotFound("delegation", id.slug());
    }
}

package org.waymark.registration.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.IfNoneMatch;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.AdmissionRule;
import org.waymark.registration.admission.AdmissionWarning;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.Request;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.EditionNotOpen;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Term;

/** What hosts settle about places. It goes through the ledger like everything else, so that it meets no half-decided request. */
@Component
public class Admissions {

    private final Ledgers ledgers;
    private final GroupCommit commit;
    private final Editions editions;
    private final Clock clock;

    Admissions(Ledgers ledgers, GroupCommit commit, Editions editions, Clock clock) {
        this.ledgers = ledgers;
        this.commit = commit;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * Settles how many places there are, and for whom.
     *
     * @throws AdmissionRefused when the numbers do not add up
     * @throws Stale when somebody has settled something else in between
     */
    public Settled settle(EditionId edition, Admission wish, IfMatch ifMatch, IfNoneMatch ifNoneMatch) {
        long seen = ledgers.find(edition).map(Ledger::arranged).orElse(0L);
        if (seen > 0 ? ifNoneMatch.any() : !ifMatch.tags().isEmpty()) {
            throw new Stale();
        }
        if (seen > 0) {
            ifMatch.require(seen);
        }
        Term term = editions.known(edition).term();
        check(edition, wish, term);
        return switch (commit.ask(edition, Submission.of(new Request.Arrange(wish, seen, term)))) {
            case Answer.Arranged arranged -> new Settled(arranged.version(), seen == 0);
            case Answer.OutOfPhase no -> throw new EditionNotOpen(no.phase());
            case Answer.Outdated outdated -> throw new Stale();
            case Answer other -> throw new IllegalStateException("A ledger answered " + other + " to an admission");
        };
    }

    /**
     * What looks wrong in a wish that could be settled.
     *
     * @throws AdmissionRefused when it could not
     */
    public List<AdmissionWarning> warnings(EditionId edition, Admission wish) {
        Term term = editions.known(edition).term();
        check(edition, wish, term);
        return AdmissionWarning.of(wish, term, clock.instant());
    }

    private void check(EditionId edition, Admission wish, Term term) {
        Set<String> categories = editions.seriesOf(edition).categoryIds();
        AdmissionRule.firstBroken(wish, categories, term).ifPresent(broken -> {
            throw new AdmissionRefused(broken);
        });
    }

    /** What has become of a wish: the admission's version, and whether it is the first. */
    public record Settled(long version, boolean created) {}
}

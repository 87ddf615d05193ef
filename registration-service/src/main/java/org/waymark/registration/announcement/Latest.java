package org.waymark.registration.announcement;

import org.springframework.stereotype.Component;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.Request;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.ledger.GroupCommit;
import org.waymark.registration.ledger.Ledgers;
import org.waymark.registration.ledger.Submission;

/** Says up to which rank people have entered an edition. */
@Component
class Latest {

    private final Ledgers ledgers;
    private final GroupCommit commit;

    Latest(Ledgers ledgers, GroupCommit commit) {
        this.ledgers = ledgers;
        this.commit = commit;
    }

    /**
     * Nobody with a lower rank enters any more, and all who have are stored: whoever gets an answer from the ledger
     * knows that the registrations decided before are.
     */
    long rank(EditionId edition) {
        long rank = ledgers.find(edition).map(Ledger::decided).orElse(0L);
        if (rank > 0) {
            commit.ask(edition, Submission.of(new Request.Refresh(null)));
        }
        return rank;
    }
}

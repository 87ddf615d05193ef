package org.waymark.registration.ledger;

import java.time.Clock;
import org.waymark.defaults.problem.Unavailable;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.Postman;

/** The ledger does what it is asked, and whoever asks does not hear of it, as when the store goes away in between. */
public final class SilentCommit extends GroupCommit {

    SilentCommit(
            Ledgers ledgers,
            Registrations registrations,
            Postman postman,
            Editions editions,
            Clock clock,
            LedgerSettings settings) {
        super(ledgers, registrations, postman, editions, clock, settings);
    }

    @Override
    public Answer ask(EditionId edition, Submission submission) {
        Answer unheard = super.ask(edition, submission);
        throw new Unavailable("the ledger, which said " + unheard);
    }
}

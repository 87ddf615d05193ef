package org.waymark.registration.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.Postman;

/** The way to the ledgers: requests for one edition are committed together, those for different ones side by side. */
@Component
public class GroupCommit {

    private final Map<EditionId, EditionCommitter> committers = new ConcurrentHashMap<>();
    private final Ledgers ledgers;
    private final Registrations registrations;
    private final Postman postman;
    private final Editions editions;
    private final Clock clock;
    private final LedgerSettings settings;

    GroupCommit(
            Ledgers ledgers,
            Registrations registrations,
            Postman postman,
            Editions editions,
            Clock clock,
            LedgerSettings settings) {
        this.ledgers = ledgers;
        this.registrations = registrations;
        this.postman = postman;
        this.editions = editions;
        this.clock = clock;
        this.settings = settings;
    }

    /** Waits for the answer; what it says is stored. */
    public Answer ask(EditionId edition, Submission submission) {
        return of(edition).ask(submission);
    }

    /** Waits for the answers to many requests; they are decided in this order, in as few commits as can be. */
    public List<Answer> askAll(EditionId edition, List<Submission> submissions) {
        return of(edition).askAll(submissions);
    }

    private EditionCommitter of(EditionId edition) {
        return committers.computeIfAbsent(edition, this::committer);
    }

    private EditionCommitter committer(EditionId edition) {
        return new EditionCommitter(
                edition,
                ledgers,
                registrations,
                postman::deliver,
                () -> editions.status(edition),
                clock,
                settings.maxBatch());
    }
}

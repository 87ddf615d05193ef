package org.waymark.registration.announcement;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;
import org.waymark.registration.attendee.Recipients;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.mail.Mailing;
import org.waymark.registration.mail.Mailing.Note;
import org.waymark.registration.mail.MailingId;
import org.waymark.registration.mail.Mailings;
import org.waymark.registration.mail.Postman;

/** The host's announcements, from the draft to its way. */
@Component
class Announcements {

    private static final int PATIENCE = 20;

    private final Mailings mailings;
    private final Recipients recipients;
    private final RegistrationKeys keys;
    private final Latest latest;
    private final Rounds rounds;
    private final Trials trials;
    private final Postman postman;
    private final Clock clock;

    Announcements(
            Mailings mailings,
            Recipients recipients,
            RegistrationKeys keys,
            Latest latest,
            Rounds rounds,
            Trials trials,
            Postman postman,
            Clock clock) {
        this.mailings = mailings;
        this.recipients = recipients;
        this.keys = keys;
        this.latest = latest;
        this.rounds = rounds;
        this.trials = trials;
        this.postman = postman;
        this.clock = clock;
    }

    Mailing get(EditionId edition, long number) {
        return mailings.find(MailingId.announcement(edition, number))
                .filter(mailing -> mailing.state() != Mailing.State.DISCARDED)
                .orElseThrow(() -> new NotFound("announcement", String.valueOf(number)));
    }

    List<Mailing> below(EditionId edition, long number, int limit) {
        return mailings.announcements(edition, number, limit);
    }

    Recipients.Count count(Mailing mailing) {
        return recipients.count(mailing.edition(), mailing.group());
    }

    /** The same {@code Idempotency-Key} gives the same draft again. */
    Mailing draft(EditionId edition, Note note, Selection group, @Nullable String idempotencyKey) {
        check(note);
        String request = keys.request(edition, idempotencyKey == null ? null : "announcement " + idempotencyKey);
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            Mailing draft = Mailing.draft(edition, mailings.last(edition) + 1, request, note, group, clock.instant());
            if (mailings.insert(draft)) {
                return draft;
            }
            Mailing same = mailings.ofRequest(request).orElse(null);
            if (same != null) {
                return same;
            }
        }
        throw new Stale();
    }

    Mailing reword(Mailing draft, Note note, Selection group, IfMatch ifMatch) {
        requireDraft(draft, ifMatch);
        check(note);
        Mailing next = draft.reworded(note, group);
        mailings.replace(next);
        return next;
    }

    void discard(Mailing draft, IfMatch ifMatch) {
        requireDraft(draft, ifMatch);
        mailings.replace(draft.discarded());
    }

    /** Sends the version that was seen. Done twice it is done once, and answered alike. */
    Mailing send(Mailing mailing, IfMatch ifMatch) {
        if (!mailing.isDraft()) {
            ifMatch.require(mailing.sentFrom());
            return mailing;
        }
        ifMatch.require(mailing.version());
        long people = count(mailing).reached();
        if (people == 0) {
            throw new NobodyToTell();
        }
        Mailing next = mailing.sent(latest.rank(mailing.edition()), people, clock.instant());
        try {
            mailings.replace(next);
        } catch (Stale e) {
            Mailing now = get(mailing.edition(), mailing.number());
            if (now.isDraft() || now.sentFrom() != mailing.version()) {
                throw e;
            }
            return now;
        }
        rounds.start(next.id());
        return next;
    }

    /** Shows its author how it arrives. */
    void tryOut(Mailing draft, Caller author, Locale language) {
        if (!draft.isDraft()) {
            throw new AlreadySent();
        }
        postman.deliver(trials, trials.put(draft, author, language));
    }

    private static void requireDraft(Mailing mailing, IfMatch ifMatch) {
        if (!mailing.isDraft()) {
            throw new AlreadySent();
        }
        ifMatch.require(mailing.version());
    }

    private static void check(Note note) {
        AnnouncementRule.refusal(note).ifPresent(refused -> {
            throw refused;
        });
    }
}

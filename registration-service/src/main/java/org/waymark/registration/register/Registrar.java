package org.waymark.registration.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Cause;
import org.waymark.registration.admission.Pass;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.attendee.Application;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.EditionNotOpen;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Series;
import org.waymark.registration.form.AnswerSheet;
import org.waymark.registration.form.Answers;
import org.waymark.registration.form.Questionnaires;
import org.waymark.registration.invitation.Invitation;
import org.waymark.registration.invitation.InvitationUnknown;
import org.waymark.registration.invitation.InvitationVoid;
import org.waymark.registration.invitation.Invitations;
import org.waymark.registration.ledger.GroupCommit;
import org.waymark.registration.ledger.Phases;
import org.waymark.registration.ledger.Submission;
import org.waymark.registration.lostlink.LostLinks;
import org.waymark.registration.register.Receipt.Standing;

/** Takes people's wishes to the ledger and brings back what came of them. */
@Component
class Registrar {

    private final Editions editions;
    private final GroupCommit commit;
    private final Phases phases;
    private final Registrations registrations;
    private final RegistrationKeys keys;
    private final LostLinks links;
    private final Questionnaires questionnaires;
    private final Invitations invitations;

    Registrar(
            Editions editions,
            GroupCommit commit,
            Phases phases,
            Registrations registrations,
            RegistrationKeys keys,
            LostLinks links,
            Questionnaires questionnaires,
            Invitations invitations) {
        this.editions = editions;
        this.commit = commit;
        this.phases = phases;
        this.registrations = registrations;
        this.keys = keys;
        this.links = links;
        this.questionnaires = questionnaires;
        this.invitations = invitations;
    }

    /**
     * Asks for a place. Who only knows an address gets no other receipt for one that is registered than for a new one,
     * as long as people have to show that their address is theirs; who is registered gets their link by mail.
     *
     * @param caller who is signed in, if anybody
     * @param idempotencyKey names the request: the same wish under it gets the same receipt
     * @throws EditionNotOpen when the phase does not let the person in; who is invited may come as soon as the edition is
     *     published
     * @throws InvitationUnknown when there is no invitation with that code
     * @throws InvitationVoid when it is over, or was taken back
     * @throws InvitationSpent when somebody has registered with that invitation before
     * @throws Invalid when the series has no such category, or the form is not filled in as it asks
     * @throws AlreadyRegistered when the person is in, and known to be who asks
     * @throws EditionFull when no place is left, nor a waiting list
     */
    Receipt register(EditionId edition, Wish typed, Caller caller, @Nullable String idempotencyKey) {
        String request = keys.request(edition, idempotencyKey);
        String code = typed.code();
        Invitation invited = code == null ? null : invitations.opened(edition, code);
        requireOpen(edition, request, idempotencyKey, invited == null ? Action.REGISTER : Action.REGISTER_INVITED);
        String category = invited == null ? null : invited.guest().category();
        Wish wish = category == null ? typed : typed.in(category);
        if (!isChoice(editions.seriesOf(edition), wish.category(), category != null)) {
            throw new Invalid("category", "Nobody new can choose the category '" + wish.category() + "'");
        }
        boolean repeatable = idempotencyKey != null;
        Application application = keys.application(
                wish.person(),
                wish.category(),
                wish.language(),
                request,
                wish.sheet().content(),
                answers(edition, wish, request, repeatable));
        RegistrationId id = keys.id(edition, wish.address());
        Pass pass = wish.pass(caller, invited);
        Answer answer = commit.ask(edition, Submission.enter(id, application, pass, repeatable));
        if (answer instanceof Answer.AlreadyIn && !pass.proven()) {
            links.remind(edition, wish.address());
            return Receipt.unproven(id);
        }
        return receipt(id, answer);
    }

    /** Who was invited into a category before it was closed is still welcome in it. */
    private static boolean isChoice(Series series, String category, boolean promised) {
        return (promised ? series.category(category) : series.openCategory(category)).isPresent();
    }

    /** A request that was granted may come again when the form is another one: it gets its old answer. */
    private @Nullable Answers answers(EditionId edition, Wish wish, String request, boolean repeatable) {
        try {
            return questionnaires.answer(edition, wish.sheet());
        } catch (Invalid e) {
            if (repeatable && registrations.ofRequests(List.of(request)).containsKey(request)) {
                return null;
            }
            throw e;
        }
    }

    /**
     * Changes what a person has answered, while registration is open.
     *
     * @param revision of the answers that the person has seen
     * @throws EditionNotOpen when registration is over, or the person no longer comes
     * @throws Invalid when the form is not filled in as it asks
     * @throws Stale when the answers have changed since
     */
    void answer(Registration registration, long revision, AnswerSheet sheet) {
        phases.require(Action.ANSWER, registration.edition());
        if (!registration.status().isActive()) {
            throw new NotNow(registration.status());
        }
        Answers answers = questionnaires.answer(registration.edition(), sheet);
        if (answers != null) {
            registrations.change(registration.id(), revision, answers);
        }
    }

    /** Gives a place or a wait up; nothing happens where there is none any more. */
    void cancel(Registration registration, Cause cause) {
        ask(registration, new Request.Leave(registration.id(), cause));
    }

    /**
     * Takes the place that is held for the person, and shows that the address is theirs; nothing happens where nothing
     * is held. Who shows it for the first time gets a new key, and the former one ends.
     *
     * @return the registration as it stands then
     */
    Registration accept(Registration registration) {
        ask(registration, new Request.Accept(registration.id()));
        return registrations.find(registration.id()).orElse(registration);
    }

    private Answer ask(Registration registration, Request request) {
        Answer answer = commit.ask(registration.edition(), Submission.of(request));
        if (answer instanceof Answer.OutOfPhase no) {
            throw new EditionNotOpen(no.phase());
        }
        return answer;
    }

    /** A request that was granted while registration was open may come again when it is closed. */
    private void requireOpen(EditionId edition, String request, @Nullable String idempotencyKey, Action action) {
        try {
            editions.during(action, edition);
        } catch (EditionNotOpen e) {
            if (idempotencyKey == null
                    || !registrations.ofRequests(List.of(request)).containsKey(request)) {
                throw e;
            }
        }
    }

    private static Receipt receipt(RegistrationId id, Answer answer) {
        return switch (answer) {
            case Answer.Unproven unproven -> Receipt.unproven(id);
            case Answer.Confirmed confirmed -> new Receipt(id, Standing.CONFIRMED, null);
            case Answer.Waits waits -> new Receipt(id, Standing.WAITING, waits.position());
            case Answer.Requested requested -> new Receipt(id, Standing.REQUESTED, null);
            case Answer.OutOfPhase no -> throw new EditionNotOpen(no.phase());
            case Answer.Spent spent -> throw new InvitationSpent();
            case Answer.Full full -> throw new EditionFull(full.why());
            case Answer.AlreadyIn in -> throw new AlreadyRegistered();
            case Answer.NotArranged none -> throw new NoAdmission();
            case Answer other -> throw new IllegalStateException("A ledger answered " + other + " to a wish");
        };
    }
}

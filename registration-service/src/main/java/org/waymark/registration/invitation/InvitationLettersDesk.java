package org.waymark.registration.invitation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.InvitationId;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.ledger.Phases;
import org.waymark.registration.mail.MailServer;

/** The letters to one person who is invited, sent again or to the right address. */
@Controller
@RequestMapping("/desk/{series}/{edition}/invitations/{id}")
class InvitationLettersDesk {

    private final Invitations invitations;
    private final Editions editions;
    private final Phases phases;
    private final MailServer mailServer;
    private final MessageSource messages;

    InvitationLettersDesk(
            Invitations invitations, Editions editions, Phases phases, MailServer mailServer, MessageSource messages) {
        this.invitations = invitations;
        this.editions = editions;
        this.phases = phases;
        this.mailServer = mailServer;
        this.messages = messages;
    }

    @GetMapping("/letters")
    ModelAndView show(
            @PathVariable String series, @PathVariable String edition, @PathVariable InvitationId id, Caller caller) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        return page(managed, find(managed, id));
    }

    @PostMapping("/letters")
    ModelAndView sendAgain(
            @PathVariable String series, @PathVariable String edition, @PathVariable InvitationId id, Caller caller) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        phases.require(Action.INVITE, managed.id());
        return SeeOther.at(path(managed, id) + "?again=" + invitations.sendAgain(find(managed, id)));
    }

    @PostMapping("/address")
    ModelAndView readdress(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable InvitationId id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String email,
            Caller caller,
            Locale language) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        phases.require(Action.INVITE, managed.id());
        Invitation wrong = find(managed, id);
        Optional<String> objection = mailServer.objection(email);
        if (objection.isPresent()) {
            return wrong(managed, wrong, email, objection.get(), HttpStatus.UNPROCESSABLE_CONTENT, language);
        }
        if (wrong.version() != version) {
            return wrong(managed, wrong, email, "desk.stale", new Stale().status(), language);
        }
        try {
            Invitation fresh = invitations.readdress(wrong, new MailAddress(email), caller.name());
            return SeeOther.at(path(managed, fresh.id()) + "?again=true");
        } catch (AlreadyInvited e) {
            return wrong(managed, wrong, email, "problem.already-invited", e.status(), language);
        }
    }

    private ModelAndView page(Edition edition, Invitation invitation) {
        Invitations.Told told = invitations.told(invitation);
        return new ModelAndView("registration/desk-invitation")
                .addObject("edition", edition)
                .addObject("invitation", invitation)
                .addObject("guest", invitation.guest())
                .addObject("opens", told.state() == State.OPEN || told.state() == State.DECLINED)
                .addObject("post", told.post())
                .addObject("errors", List.of())
                .addObject("email", invitation.guest().email())
                .addObject(
                        "here",
                        "/desk/" + edition.id().value() + "/invitations/"
                                + invitation.id().value());
    }

    private ModelAndView wrong(
            Edition edition, Invitation invitation, String typed, String key, HttpStatus status, Locale language) {
        String sentence = Objects.requireNonNull(messages.getMessage(key, null, language));
        ModelAndView page = page(edition, invitation)
                .addObject("email", typed)
                .addObject("errors", List.of(new FieldError("email", sentence)));
        page.setStatus(status);
        return page;
    }

    private Invitation find(Edition managed, InvitationId id) {
        return invitations
                .find(id)
                .filter(found -> found.edition().equals(managed.id()))
                .orElseThrow(() -> new NotFound("invitation", id.value()));
    }

    private static String path(Edition edition, InvitationId id) {
        return "/desk/" + edition.id().value() + "/invitations/" + id.value() + "/letters";
    }
}

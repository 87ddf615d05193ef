package org.waymark.registration.invitation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.page.SeeOther;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Phase;
import org.waymark.registration.ledger.Phases;

/** Where somebody who is invited says no, or yes after all. Opening it changes nothing. */
@Controller
@RequestMapping("/{series}/{edition}/invitations/{code}")
class InvitationPage {

    private final Invitations invitations;
    private final Editions editions;
    private final Phases phases;

    InvitationPage(Invitations invitations, Editions editions, Phases phases) {
        this.invitations = invitations;
        this.editions = editions;
        this.phases = phases;
    }

    static String path(EditionId edition, String code) {
        return "/" + edition.value() + "/invitations/" + code;
    }

    @GetMapping
    ModelAndView show(@PathVariable String series, @PathVariable String edition, @PathVariable String code) {
        EditionId id = EditionId.of(series, edition);
        Edition published = editions.published(id);
        Phase phase = phases.of(published);
        Invitations.Told told = invitations.told(invitations.known(id, code));
        return new ModelAndView("registration/invitation")
                .addObject("edition", published)
                .addObject("phase", phase)
                .addObject("possible", phase.allows(Action.REGISTER_INVITED))
                .addObject("told", told)
                .addObject("here", path(id, told.code()))
                .addObject("register", "/" + id.value() + "/register?invitation=" + told.code());
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String code,
            @RequestParam(defaultValue = "true") boolean declined) {
        EditionId id = editions.published(EditionId.of(series, edition)).id();
        phases.require(Action.REGISTER_INVITED, id);
        invitations.decline(invitations.known(id, code), declined);
        return SeeOther.at(path(id, code));
    }
}

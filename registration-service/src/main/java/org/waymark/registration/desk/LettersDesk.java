package org.waymark.registration.desk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.MailServer;
import org.waymark.registration.mail.RegistrationPost;
import org.waymark.registration.register.AlreadyRegistered;
import org.waymark.registration.register.NotNow;
import org.waymark.registration.register.Readdressing;

/** Sends a letter again that did not reach the person, or corrects the address. */
@Controller
class LettersDesk {

    private final Registrations registrations;
    private final Editions editions;
    private final RegistrationPost post;
    private final Readdressing readdressing;
    private final MailServer mailServer;
    private final RegistrationSheet sheet;
    private final MessageSource messages;

    LettersDesk(
            Registrations registrations,
            Editions editions,
            RegistrationPost post,
            Readdressing readdressing,
            MailServer mailServer,
            RegistrationSheet sheet,
            MessageSource messages) {
        this.registrations = registrations;
        this.editions = editions;
        this.post = post;
        this.readdressing = readdressing;
        this.mailServer = mailServer;
        this.sheet = sheet;
        this.messages = messages;
    }

    @PostMapping("/desk/{series}/{edition}/registrations/{id}/letters")
    ModelAndView sendAgain(
            @PathVariable String series, @PathVariable String edition, @PathVariable RegistrationId id, Caller caller) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        return SeeOther.at(path(find(managed, id)) + "?again=" + post.sendAgain(id));
    }

    @PostMapping("/desk/{series}/{edition}/registrations/{id}/address")
    ModelAndView correct(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable RegistrationId id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String email,
            Caller caller,
            Locale language) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        Registration who = find(managed, id);
        String objection = mailServer.objection(email).orElse(null);
        if (objection != null) {
            return wrong(managed, who, email, objection, HttpStatus.UNPROCESSABLE_CONTENT, language);
        }
        try {
            MailAddress address = new MailAddress(email);
            return SeeOther.at(
                    path(readdressing.correct(who, address, IfMatch.version(version), caller)) + "?again=true");
        } catch (Stale e) {
            return wrong(managed, find(managed, id), email, "desk.stale", e.status(), language);
        } catch (AlreadyRegistered e) {
            return wrong(managed, who, email, "hand-over.already-registered", e.status(), language);
        } catch (NotNow e) {
            return wrong(managed, find(managed, id), email, "problem.not-now", e.status(), language);
        }
    }

    private ModelAndView wrong(
            Edition edition, Registration who, String typed, String key, HttpStatus status, Locale language) {
        String sentence = Objects.requireNonNull(messages.getMessage(key, null, language));
        ModelAndView page = sheet.of(edition, who, language)
                .addObject("email", typed)
                .addObject("errors", List.of(new FieldError("email", sentence)));
        page.setStatus(status);
        return page;
    }

    private Registration find(Edition managed, RegistrationId id) {
        return registrations
                .find(id)
                .filter(found -> found.edition().equals(managed.id()))
                .orElseThrow(() -> new NotFound("registration", id.value()));
    }

    private static String path(Registration registration) {
        return "/desk/" + registration.edition().value() + "/registrations/"
                + registration.id().value();
    }
}

package org.waymark.registration.lostlink;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.waymark.defaults.constraint.MalformedAddress;
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.problem.FieldError;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;

/** Where people ask for the link to their registration once more. */
@Controller
@RequestMapping("/{series}/{edition}/register/lost")
class LostLinkPage {

    private final LostLinks links;
    private final Editions editions;
    private final MessageSource messages;

    LostLinkPage(LostLinks links, Editions editions, MessageSource messages) {
        this.links = links;
        this.editions = editions;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam(defaultValue = "false") boolean sent) {
        return page(editions.published(EditionId.of(series, edition)), "").addObject("sent", sent);
    }

    @PostMapping
    ModelAndView send(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam(defaultValue = "") String email,
            Locale language) {
        Edition published = editions.published(EditionId.of(series, edition));
        MalformedAddress.Flaw flaw = MailAddress.flaw(email).orElse(null);
        if (flaw != null) {
            String sentence = Objects.requireNonNull(messages.getMessage(flaw.key(), null, language));
            ModelAndView again = page(published, email).addObject("errors", List.of(new FieldError("email", sentence)));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        links.send(published.id(), new MailAddress(email));
        return SeeOther.at("/" + published.id().value() + "/register/lost?sent=true");
    }

    private static ModelAndView page(Edition edition, String email) {
        return new ModelAndView("registration/lost-link")
                .addObject("edition", edition)
                .addObject("email", email)
                .addObject("sent", false);
    }
}

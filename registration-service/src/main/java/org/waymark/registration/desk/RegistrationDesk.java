package org.waymark.registration.desk;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.form.Answers;
import org.waymark.registration.form.FormPages;

/** One registration as its host sees it, with the person's needs. */
@Controller
@RequestMapping("/desk/{series}/{edition}/registrations/{id}")
class RegistrationDesk {

    private final Registrations registrations;
    private final Editions editions;
    private final FormPages forms;

    RegistrationDesk(Registrations registrations, Editions editions, FormPages forms) {
        this.registrations = registrations;
        this.editions = editions;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable RegistrationId id,
            Caller caller,
            Locale language) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        Registration registration = registrations
                .find(id)
                .filter(found -> found.edition().equals(managed.id()))
                .orElseThrow(() -> new NotFound("registration", id.value()));
        Answers answers = registration.answers();
        return new ModelAndView("registration/desk-registration")
                .addObject("edition", managed)
                .addObject("registration", registration)
                .addObject(
                        "country",
                        Locale.of("", registration.person().country()).getDisplayCountry(language))
                .addObject(
                        "category",
                        editions.seriesOf(managed.id())
                                .category(registration.category())
                                .map(group -> group.title().in(language).text())
                                .orElse(registration.category()))
                .addObject("told", answers == null ? null : forms.told(answers, language));
    }
}

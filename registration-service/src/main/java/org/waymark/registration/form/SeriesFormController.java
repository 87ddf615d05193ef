package org.waymark.registration.form;

import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.IfNoneMatch;
import org.waymark.registration.edition.Editions;

/** The template of a series, which its office sets. It is in force in all editions that have no form of their own. */
@RestController
@RequestMapping("/api/series/{series}/registration-form")
class SeriesFormController {

    private final Forms forms;
    private final Editions editions;

    SeriesFormController(Forms forms, Editions editions) {
        this.forms = forms;
        this.editions = editions;
    }

    @GetMapping
    ResponseEntity<FormView> template(@PathVariable String series, Caller caller) {
        FormId id = FormId.template(editions.managedBy(caller, series).id());
        return forms.find(id)
                .map(form -> FormView.of(form).under(ResponseEntity.ok()))
                .orElseThrow(() -> new NotFound("registration-form", series));
    }

    @PutMapping
    ResponseEntity<FormView> setTemplate(
            @PathVariable String series,
            @Valid @RequestBody FormWish wish,
            IfMatch ifMatch,
            IfNoneMatch ifNoneMatch,
            Caller caller) {
        FormId id = FormId.template(editions.managedBy(caller, series).id());
        RegistrationForm saved = forms.save(id, wish.draft(), ifMatch, ifNoneMatch);
        URI here = URI.create("/api/series/" + series + "/registration-form");
        return FormView.of(saved).under(saved.version() == 1 ? ResponseEntity.created(here) : ResponseEntity.ok());
    }
}

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
import org.waymark.defaults.cache.PublicContent;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.IfNoneMatch;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;

/** What an edition asks of those who register: everybody may read it, as they read the page. */
@PublicContent
@RestController
@RequestMapping("/api/series/{series}/editions/{edition}/registration-form")
class EditionFormController {

    private final Forms forms;
    private final Editions editions;

    EditionFormController(Forms forms, Editions editions) {
        this.forms = forms;
        this.editions = editions;
    }

    /** The form in force. While it is the series' template it has no entity tag: there is nothing to change here yet. */
    @GetMapping
    ResponseEntity<FormView> form(@PathVariable String series, @PathVariable String edition, Caller caller) {
        EditionId id = EditionId.of(series, edition);
        editions.visibleTo(caller, id);
        RegistrationForm form = forms.inForce(id).orElseThrow(() -> new NotFound("registration-form", id.value()));
        FormView view = FormView.of(form);
        return form.owner().isTemplate() ? ResponseEntity.ok(view) : view.under(ResponseEntity.ok());
    }

    @PutMapping
    ResponseEntity<FormView> setForm(
            @PathVariable String series,
            @PathVariable String edition,
            @Valid @RequestBody FormWish wish,
            IfMatch ifMatch,
            IfNoneMatch ifNoneMatch,
            Caller caller) {
        EditionId id = editions.managedBy(caller, EditionId.of(series, edition)).id();
        RegistrationForm saved = forms.save(FormId.of(id), wish.draft(), ifMatch, ifNoneMatch);
        URI here = URI.create("/api/series/" + series + "/editions/" + edition + "/registration-form");
        return FormView.of(saved).under(saved.version() == 1 ? ResponseEntity.created(here) : ResponseEntity.ok());
    }
}

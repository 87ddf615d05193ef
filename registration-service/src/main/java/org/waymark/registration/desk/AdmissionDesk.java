package org.waymark.registration.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.Rejection;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.IfNoneMatch;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.AdmissionWarning;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.EditionNotOpen;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Phase;
import org.waymark.registration.edition.Series;
import org.waymark.registration.ledger.AdmissionRefused;
import org.waymark.registration.ledger.Admissions;
import org.waymark.registration.ledger.Ledgers;
import org.waymark.registration.ledger.Phases;
import org.waymark.registration.register.PlacesView;

/** The host's form for how many may come, and from where. */
@Controller
@RequestMapping("/desk/{series}/{edition}/admission")
class AdmissionDesk {

    private final Admissions admissions;
    private final Ledgers ledgers;
    private final Editions editions;
    private final Phases phases;
    private final MessageSource messages;

    AdmissionDesk(Admissions admissions, Ledgers ledgers, Editions editions, Phases phases, MessageSource messages) {
        this.admissions = admissions;
        this.ledgers = ledgers;
        this.editions = editions;
        this.phases = phases;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam(defaultValue = "false") boolean saved,
            Caller caller,
            Locale language) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        return page(managed, language).addObject("saved", saved);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Map<String, String> fields,
            @RequestParam long version,
            @RequestParam(defaultValue = "false") boolean anyway,
            Caller caller,
            Locale language) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        AdmissionForm form = new AdmissionForm(fields);
        Series known = editions.seriesOf(managed.id());
        List<FieldError> errors = errors(form, known, language);
        if (!errors.isEmpty()) {
            return wrong(managed, form, errors, HttpStatus.UNPROCESSABLE_CONTENT, language);
        }
        IfMatch seen = version == 0 ? new IfMatch(List.of()) : IfMatch.version(version);
        Admission wish = form.admission(known, managed.term());
        try {
            List<AdmissionWarning> warnings = anyway ? List.of() : admissions.warnings(managed.id(), wish);
            if (!warnings.isEmpty()) {
                return wrong(managed, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT, language)
                        .addObject("warnings", warnings);
            }
            admissions.settle(managed.id(), wish, seen, new IfNoneMatch(List.of()));
        } catch (AdmissionRefused | EditionNotOpen e) {
            return wrong(managed, form, List.of(error(e, "problem." + e.code(), language)), e.status(), language);
        } catch (Stale e) {
            ModelAndView now = page(managed, language);
            now.setStatus(e.status());
            return now.addObject("errors", List.of(error(e, "desk.stale", language)));
        }
        return SeeOther.at("/desk/" + managed.id().value() + "/admission?saved=true");
    }

    private ModelAndView wrong(
            Edition edition, AdmissionForm form, List<FieldError> errors, HttpStatus status, Locale language) {
        ModelAndView page = page(edition, language);
        page.setStatus(status);
        return page.addObject("form", form).addObject("errors", errors);
    }

    private ModelAndView page(Edition edition, Locale language) {
        Ledger ledger = ledgers.find(edition.id()).orElseGet(() -> Ledger.blank(edition.id()));
        Phase phase = phases.of(edition);
        return new ModelAndView("registration/desk-admission")
                .addObject("edition", edition)
                .addObject("phase", phase)
                .addObject("possible", phase.allows(Action.SETTLE))
                .addObject("warnings", List.of())
                .addObject("version", ledger.arranged())
                .addObject("entries", entries(language))
                .addObject(
                        "form",
                        ledger.isArranged()
                                ? AdmissionForm.of(ledger.admission(), edition.term())
                                : AdmissionForm.proposed(ledger.admission(), edition.term()))
                .addObject("places", PlacesView.of(ledger, editions.seriesOf(edition.id()), language));
    }

    private Map<String, String> entries(Locale language) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (Admission.Entry entry : Admission.Entry.values()) {
            String word = entry.name().toLowerCase(Locale.ROOT).replace('_', '-');
            entries.put(entry.name(), say("desk.entry." + word, language));
        }
        return entries;
    }

    private List<FieldError> errors(AdmissionForm form, Series series, Locale language) {
        List<FieldError> errors = new ArrayList<>();
        form.wrongNumbers(series).forEach(name -> errors.add(error(name, "desk.number.wrong", series, language)));
        form.wrongHours().forEach(name -> errors.add(error(name, "desk.hours.wrong", series, language)));
        form.wrongTimes(series).forEach(name -> errors.add(error(name, "desk.time.wrong", series, language)));
        return errors;
    }

    private FieldError error(String name, String key, Series series, Locale language) {
        return new FieldError(name, say(key, language, label(name, series, language)));
    }

    private String label(String name, Series series, Locale language) {
        if (name.indexOf('.') < 0) {
            return say("desk." + name, language);
        }
        String group = series.category(name.substring(name.indexOf('.') + 1))
                .map(category -> category.title().in(language).text())
                .orElse(name);
        return group + ", " + say("desk." + name.substring(0, name.indexOf('.')), language);
    }

    private FieldError error(Rejection e, String key, Locale language) {
        String field = e instanceof AdmissionRefused refused ? refused.field() : "";
        return new FieldError(field, say(key, language));
    }

    private String say(String key, Locale language, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language));
    }
}

package org.waymark.registration.register;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.Occasion;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.Choices;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Phase;
import org.waymark.registration.edition.Series;
import org.waymark.registration.form.AnswerSheet;
import org.waymark.registration.form.Answers;
import org.waymark.registration.form.FormPages;
import org.waymark.registration.ledger.Ledgers;
import org.waymark.registration.ledger.Phases;
import org.waymark.registration.mail.CalendarEntries;
import org.waymark.registration.mail.Letterheads;

/** A registration's own page, behind the link in the mail: where it stands, what comes next, and the way out. */
@Controller
@RequestMapping("/registrations/{id}")
class RegistrationPage {

    private final Doorkeeper doorkeeper;
    private final Registrar registrar;
    private final Editions editions;
    private final Ledgers ledgers;
    private final Phases phases;
    private final CalendarEntries calendar;
    private final Letterheads heads;
    private final FormPages forms;

    RegistrationPage(
            Doorkeeper doorkeeper,
            Registrar registrar,
            Editions editions,
            Ledgers ledgers,
            Phases phases,
            CalendarEntries calendar,
            Letterheads heads,
            FormPages forms) {
        this.doorkeeper = doorkeeper;
        this.registrar = registrar;
        this.editions = editions;
        this.ledgers = ledgers;
        this.phases = phases;
        this.calendar = calendar;
        this.heads = heads;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable RegistrationId id, @RequestParam Optional<String> key, Caller caller, Locale language) {
        Registration registration = doorkeeper.recognise(id, key.orElse(null), caller);
        if (!doorkeeper.isProven(registration, caller)) {
            return proof(registration, key.orElse(null));
        }
        ModelAndView page = page("registration/registration", registration, key.orElse(null), language);
        Answers answers = registration.answers();
        page.addObject("told", answers == null ? null : forms.told(answers, language));
        if (doorkeeper.mayAnswer(registration, key.orElse(null), caller)
                && forms.page(registration.edition(), AnswerSheet.BLANK, language)
                        .isPresent()) {
            page.addObject("change", path(id, "/answers", key.orElse(null)));
            page.addObject("unanswered", answers == null && forms.demands(registration.edition()));
        }
        if (doorkeeper.mayHandOver(registration, caller)) {
            page.addObject("handOver", path(id, "/hand-over", key.orElse(null)));
        }
        if (registration.status() == Status.WAITING) {
            Ledger ledger = ledgers.find(registration.edition()).orElseGet(() -> Ledger.blank(registration.edition()));
            page.addObject("position", RegistrationView.position(registration, ledger));
            page.addObject("offers", ledger.admission().offerHours() != null);
            Series series = editions.seriesOf(registration.edition());
            page.addObject("groups", Choices.categories(series, language));
            PlacesView.of(ledger, series, language).groups().stream()
                    .filter(group -> group.id().equals(registration.category()))
                    .findFirst()
                    .ifPresent(group -> page.addObject("group", group));
        }
        return page;
    }

    /** Says where the registration stands, and nothing that was typed; the button is what shows that an address is theirs. */
    private ModelAndView proof(Registration registration, @Nullable String key) {
        Ledger ledger = ledgers.find(registration.edition()).orElseGet(() -> Ledger.blank(registration.edition()));
        return new ModelAndView("registration/proof")
                .addObject("registration", registration)
                .addObject("edition", editions.known(registration.edition()))
                .addObject("position", RegistrationView.position(registration, ledger))
                .addObject("accept", path(registration.id(), "/accept", key));
    }

    @GetMapping("/cancel")
    ModelAndView ask(
            @PathVariable RegistrationId id, @RequestParam Optional<String> key, Caller caller, Locale language) {
        Registration registration = doorkeeper.admit(id, key.orElse(null), caller);
        if (!registration.status().isActive()
                || !phases.of(registration.edition()).allows(Action.GIVE_UP)) {
            return SeeOther.at(path(id, "", key.orElse(null)));
        }
        return page("registration/cancel", registration, key.orElse(null), language);
    }

    @PostMapping("/cancel")
    ModelAndView cancel(@PathVariable RegistrationId id, @RequestParam Optional<String> key, Caller caller) {
        Registration registration = doorkeeper.admit(id, key.orElse(null), caller);
        registrar.cancel(registration, doorkeeper.cause(registration, key.orElse(null), caller, null));
        return SeeOther.at(path(id, "", key.orElse(null)));
    }

    @PostMapping("/accept")
    ModelAndView accept(@PathVariable RegistrationId id, @RequestParam Optional<String> key, Caller caller) {
        Registration before = doorkeeper.recognisePerson(id, key.orElse(null), caller);
        Registration now = registrar.accept(before);
        return SeeOther.at(path(id, "", doorkeeper.keyAfter(before, key.orElse(null), now)));
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<String> calendar(
            @PathVariable RegistrationId id, @RequestParam Optional<String> key, Caller caller) {
        Registration registration = doorkeeper.admit(id, key.orElse(null), caller);
        Edition edition = editions.known(registration.edition());
        ContentDisposition name = ContentDisposition.attachment()
                .filename(edition.id().slug() + ".ics")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .body(calendar.download(
                        registration, edition, heads.of(edition, Locale.forLanguageTag(registration.language()))));
    }

    private ModelAndView page(String view, Registration registration, @Nullable String key, Locale language) {
        Series series = editions.seriesOf(registration.edition());
        ModelAndView page = new ModelAndView(view);
        Edition edition = editions.known(registration.edition());
        Phase phase = phases.of(edition);
        page.addObject("registration", registration);
        page.addObject("edition", edition);
        page.addObject("phase", phase);
        page.addObject("again", phase.allows(Action.REGISTER));
        page.addObject(
                "category",
                series.category(registration.category())
                        .map(category -> category.title().in(language).text())
                        .orElse(registration.category()));
        page.addObject("here", path(registration.id(), "", key));
        page.addObject("reason", registration.trail().getLast().reason());
        page.addObject(
                "next",
                ledgers.find(registration.edition())
                        .filter(ledger -> phase.allows(Action.ACCEPT))
                        .flatMap(ledger -> NextStep.of(registration, ledger))
                        .map(NextStep::name)
                        .orElse(null));
        page.addObject("accept", path(registration.id(), "/accept", key));
        page.addObject("cancel", path(registration.id(), "/cancel", key));
        page.addObject("calendar", path(registration.id(), "/calendar.ics", key));
        page.addObject("ticket", path(registration.id(), "/ticket", key));
        page.addObject("handedOver", registration.trail().getLast().occasion() == Occasion.HANDED_OVER);
        return page;
    }

    static String path(RegistrationId id, String rest, @Nullable String key) {
        return UriComponentsBuilder.fromPath("/registrations/" + id.value() + rest)
                .queryParamIfPresent("key", Optional.ofNullable(key))
                .build()
                .encode()
                .toUriString();
    }
}

package org.waymark.registration.register;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.id.Ids;
import org.waymark.defaults.page.FormErrors;
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.problem.Rejection;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.Choices;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.EditionNotOpen;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Phase;
import org.waymark.registration.edition.Series;
import org.waymark.registration.form.AnswerSheet;
import org.waymark.registration.form.FormPages;
import org.waymark.registration.invitation.Invitation;
import org.waymark.registration.invitation.InvitationUnknown;
import org.waymark.registration.invitation.InvitationVoid;
import org.waymark.registration.invitation.Invitations;
import org.waymark.registration.ledger.Ledgers;
import org.waymark.registration.ledger.Phases;

/** The form by which a person registers. */
@Controller
@RequestMapping("/{series}/{edition}/register")
class RegisterPage {

    private final Registrar registrar;
    private final Editions editions;
    private final Ledgers ledgers;
    private final MessageSource messages;
    private final Ids ids;
    private final FormPages forms;
    private final Invitations invitations;
    private final Phases phases;

    RegisterPage(
            Registrar registrar,
            Editions editions,
            Ledgers ledgers,
            MessageSource messages,
            Ids ids,
            FormPages forms,
            Invitations invitations,
            Phases phases) {
        this.registrar = registrar;
        this.editions = editions;
        this.ledgers = ledgers;
        this.messages = messages;
        this.ids = ids;
        this.forms = forms;
        this.invitations = invitations;
        this.phases = phases;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Optional<String> invitation,
            Locale language) {
        EditionId id = EditionId.of(series, edition);
        Wish blank = new Wish("", "", "", "", "", language.getLanguage(), null, null, null);
        String code =
                invitation.map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        if (code == null) {
            return page(id, blank, ids.secret(), List.of(), HttpStatus.OK, language);
        }
        try {
            return page(
                    id, blank.of(invitations.opened(id, code), code), ids.secret(), List.of(), HttpStatus.OK, language);
        } catch (InvitationUnknown | InvitationVoid e) {
            FieldError wrong = new FieldError("invitation", say("problem." + e.code(), language));
            return page(id, blank, ids.secret(), List.of(wrong), e.status(), language)
                    .addObject("code", code);
        }
    }

    /**
     * Sending the same form twice is one registration: the page's own number is half of the request's key, and what was
     * filled in is the other half, so that going back and filling in another person is a wish of its own. Without that
     * number, which nobody can guess, each sending is one of its own. Who has to look into their mail is led to a page
     * that is the same for all.
     */
    @PostMapping
    ModelAndView register(
            @PathVariable String series,
            @PathVariable String edition,
            @Valid @ModelAttribute("wish") Wish wish,
            BindingResult binding,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "form", defaultValue = "") String form,
            Caller caller,
            Locale language) {
        EditionId id = EditionId.of(series, edition);
        AnswerSheet sheet = forms.sheet(id, fields);
        Wish whole = wish.with(sheet);
        List<FieldError> errors = new ArrayList<>(errors(binding, language));
        errors.addAll(forms.errors(id, sheet, language));
        if (!errors.isEmpty()) {
            return page(id, whole, form, errors, HttpStatus.UNPROCESSABLE_CONTENT, language);
        }
        try {
            String request = form.isBlank() ? null : form + "/" + whole.fingerprint();
            Receipt receipt = registrar.register(id, whole, caller, request);
            if (receipt.isUnproven()) {
                return SeeOther.at("/" + id.value() + "/register/sent");
            }
            return whole.isOf(caller)
                    ? SeeOther.at(RegistrationPage.path(receipt.id(), "", null))
                    : sent(editions.known(id))
                            .addObject("outcome", receipt.status().wire())
                            .addObject("position", receipt.position());
        } catch (EditionFull
                | AlreadyRegistered
                | NoAdmission
                | EditionNotOpen
                | InvitationSpent
                | InvitationUnknown
                | InvitationVoid
                | Invalid e) {
            return page(id, whole, form, List.of(error(e, language)), e.status(), language)
                    .addObject("registered", e instanceof AlreadyRegistered);
        }
    }

    /** Where those go who have to show by a link in their mail that the address is theirs. */
    @GetMapping("/sent")
    ModelAndView sent(@PathVariable String series, @PathVariable String edition) {
        return sent(editions.published(EditionId.of(series, edition)));
    }

    private static ModelAndView sent(Edition edition) {
        return new ModelAndView("registration/sent")
                .addObject("edition", edition)
                .addObject("outcome", null);
    }

    private ModelAndView page(
            EditionId id, Wish wish, String form, List<FieldError> errors, HttpStatus status, Locale language) {
        Invitation invited = invited(id, wish.code());
        Action action = invited == null ? Action.REGISTER : Action.REGISTER_INVITED;
        Edition edition = editions.published(action, id);
        Series series = editions.seriesOf(id);
        ModelAndView page = new ModelAndView("registration/register");
        page.setStatus(status);
        page.addObject("edition", edition);
        page.addObject("wish", wish);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("invited", invited);
        page.addObject("registered", false);
        Phase phase = phases.of(edition);
        page.addObject("phase", phase);
        page.addObject("possible", phase.allows(action));
        page.addObject("categories", Choices.categories(series, language));
        page.addObject("choices", Choices.openCategories(series, language));
        page.addObject("countries", Choices.countries(language));
        page.addObject("speech", Choices.languages());
        page.addObject("questions", forms.page(id, wish.sheet(), language).orElse(null));
        ledgers.find(id).filter(Ledger::isArranged).ifPresent(ledger -> {
            PlacesView places = PlacesView.of(ledger, series, language);
            page.addObject("places", places);
            Admission admission = ledger.admission();
            page.addObject("entry", admission.entry().name());
            page.addObject("offers", admission.offerHours() != null);
            page.addObject("yours", givesAtOnce(admission) && !places.waitingOnly());
        });
        return page;
    }

    /** Whether a place that is free is the person's as soon as they ask for it. */
    private static boolean givesAtOnce(Admission admission) {
        return admission.entry() == Admission.Entry.AT_ONCE && admission.addressHours() == null;
    }

    private @Nullable Invitation invited(EditionId id, @Nullable String code) {
        try {
            return code == null ? null : invitations.opened(id, code);
        } catch (InvitationUnknown | InvitationVoid e) {
            return null;
        }
    }

    private List<FieldError> errors(BindingResult binding, Locale language) {
        return FormErrors.of(binding, wrong -> messages.getMessage(wrong, language));
    }

    private FieldError error(Rejection e, Locale language) {
        return switch (e) {
            case AlreadyRegistered in -> new FieldError("email", say("problem.already-registered", language));
            case Invalid other
            when !other.errors().getFirst().field().equals("category") ->
                new FieldError("", say("form.changed", language));
            case Invalid unknown -> new FieldError("category", say("register.category.unknown", language));
            case EditionFull full -> new FieldError("category", say("problem.edition-full", language));
            default -> new FieldError("", say("problem." + e.code(), language));
        };
    }

    private String say(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, language));
    }
}

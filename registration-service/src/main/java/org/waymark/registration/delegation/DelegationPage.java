package org.waymark.registration.delegation;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.defaults.id.Ids;
import org.waymark.defaults.page.Dates;
import org.waymark.defaults.page.FormErrors;
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.Rejection;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.Choices;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.EditionNotOpen;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Phase;
import org.waymark.registration.ledger.Phases;
import org.waymark.registration.register.AlreadyRegistered;
import org.waymark.registration.register.NamedPerson;
import org.waymark.registration.register.NotNow;

/** A delegation's own pages, behind its link: its places, and whom it sends. */
@Controller
@RequestMapping("/{series}/{edition}/delegations/{delegation}")
class DelegationPage {

    /** More than any delegation has; who has more uses the API. */
    private static final int MOST = 1000;

    private final Gate gate;
    private final Delegations delegations;
    private final NamedPlaces places;
    private final Editions editions;
    private final Phases phases;
    private final MessageSource messages;
    private final Dates dates;
    private final Ids ids;

    DelegationPage(
            Gate gate,
            Delegations delegations,
            NamedPlaces places,
            Editions editions,
            Phases phases,
            MessageSource messages,
            Dates dates,
            Ids ids) {
        this.gate = gate;
        this.delegations = delegations;
        this.places = places;
        this.editions = editions;
        this.phases = phases;
        this.messages = messages;
        this.dates = dates;
        this.ids = ids;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            @RequestParam Optional<String> key,
            Caller caller,
            Locale language) {
        Grant grant = admit(series, edition, delegation, key, caller);
        return page(grant, key.orElse(null), blank(language), ids.secret(), List.of(), language);
    }

    @PostMapping
    ModelAndView fill(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            @RequestParam Optional<String> key,
            @RequestParam(name = "form", defaultValue = "") String form,
            @Valid @ModelAttribute("wish") NamedPerson guest,
            BindingResult binding,
            Caller caller,
            Locale language) {
        Grant grant = admit(series, edition, delegation, key, caller);
        List<FieldError> errors = errors(binding, language);
        if (!errors.isEmpty()) {
            return wrong(
                    page(grant, key.orElse(null), guest, form, errors, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            places.fill(grant, guest, form + "/" + guest.fingerprint());
        } catch (AlreadyRegistered | DelegationFull | DelegationClosed | EditionNotOpen e) {
            List<FieldError> why = List.of(error(grant, e, language));
            return wrong(page(grant, key.orElse(null), guest, form, why, language), e.status());
        }
        return SeeOther.at(path(grant, "", key.orElse(null), "filled"));
    }

    @GetMapping("/places/{registration}/swap")
    ModelAndView askSwap(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            @PathVariable RegistrationId registration,
            @RequestParam Optional<String> key,
            Caller caller,
            Locale language) {
        Grant grant = admit(series, edition, delegation, key, caller);
        Registration from = places.find(grant, registration);
        return swap(grant, from, key.orElse(null), blank(language), ids.secret(), List.of(), language);
    }

    @PostMapping("/places/{registration}/swap")
    ModelAndView swap(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            @PathVariable RegistrationId registration,
            @RequestParam Optional<String> key,
            @RequestParam(name = "form", defaultValue = "") String form,
            @Valid @ModelAttribute("wish") NamedPerson guest,
            BindingResult binding,
            Caller caller,
            Locale language) {
        Grant grant = admit(series, edition, delegation, key, caller);
        Registration from = places.find(grant, registration);
        List<FieldError> errors = errors(binding, language);
        if (!errors.isEmpty()) {
            return wrong(
                    swap(grant, from, key.orElse(null), guest, form, errors, language),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            places.swap(grant, registration, guest, form + "/" + guest.fingerprint());
        } catch (AlreadyRegistered | DelegationClosed | EditionNotOpen | NotNow e) {
            List<FieldError> why = List.of(error(grant, e, language));
            return wrong(swap(grant, from, key.orElse(null), guest, form, why, language), e.status());
        }
        return SeeOther.at(path(grant, "", key.orElse(null), "swapped"));
    }

    @GetMapping("/places/{registration}/free")
    ModelAndView askFree(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            @PathVariable RegistrationId registration,
            @RequestParam Optional<String> key,
            Caller caller) {
        Grant grant = admit(series, edition, delegation, key, caller);
        return free(grant, places.find(grant, registration), key.orElse(null));
    }

    @PostMapping("/places/{registration}/free")
    ModelAndView free(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            @PathVariable RegistrationId registration,
            @RequestParam Optional<String> key,
            Caller caller,
            Locale language) {
        Grant grant = admit(series, edition, delegation, key, caller);
        try {
            places.free(grant, registration);
        } catch (DelegationClosed | EditionNotOpen e) {
            ModelAndView page = free(grant, places.find(grant, registration), key.orElse(null));
            return wrong(page.addObject("errors", List.of(error(grant, e, language))), e.status());
        }
        return SeeOther.at(path(grant, "", key.orElse(null), "freed"));
    }

    private Grant admit(String series, String edition, String delegation, Optional<String> key, Caller caller) {
        return gate.admit(DelegationId.of(EditionId.of(series, edition), delegation), key.orElse(null), caller);
    }

    private ModelAndView page(
            Grant grant,
            @Nullable String key,
            NamedPerson guest,
            String form,
            List<FieldError> errors,
            Locale language) {
        return form("registration/delegation", grant, key, guest, form, errors, language)
                .addObject(
                        "people",
                        places.of(grant, 0, MOST).stream()
                                .filter(person -> person.status().isActive())
                                .toList());
    }

    private ModelAndView swap(
            Grant grant,
            Registration from,
            @Nullable String key,
            NamedPerson guest,
            String form,
            List<FieldError> errors,
            Locale language) {
        return form("registration/delegation-swap", grant, key, guest, form, errors, language)
                .addObject("from", from)
                .addObject("swap", path(grant, "/places/" + from.id().value() + "/swap", key));
    }

    private ModelAndView free(Grant grant, Registration from, @Nullable String key) {
        return basis("registration/delegation-free", grant, key)
                .addObject("from", from)
                .addObject("free", path(grant, "/places/" + from.id().value() + "/free", key));
    }

    private ModelAndView form(
            String view,
            Grant grant,
            @Nullable String key,
            NamedPerson guest,
            String form,
            List<FieldError> errors,
            Locale language) {
        return basis(view, grant, key)
                .addObject("wish", guest)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("countries", Choices.countries(language))
                .addObject("speech", Choices.languages());
    }

    private ModelAndView basis(String view, Grant grant, @Nullable String key) {
        Edition edition = editions.known(grant.edition());
        Phase phase = phases.of(edition);
        return new ModelAndView(view)
                .addObject("edition", edition)
                .addObject("phase", phase)
                .addObject("possible", phase.allows(Action.NAME_GUEST))
                .addObject("one", delegations.standing(grant))
                .addObject("key", key)
                .addObject("here", path(grant, "", key));
    }

    private List<FieldError> errors(BindingResult binding, Locale language) {
        return FormErrors.of(binding, wrong -> messages.getMessage(wrong, language));
    }

    private FieldError error(Grant grant, Rejection e, Locale language) {
        Edition edition = editions.known(grant.edition());
        return switch (e) {
            case AlreadyRegistered in -> new FieldError("email", say("delegation.already-registered", language));
            case DelegationClosed closed -> {
                String until = dates.moment(delegations.standing(grant).closes(), edition.timeZone(), language);
                yield new FieldError("", say("problem.delegation-closed", language, until));
            }
            default -> new FieldError("", say("problem." + e.code(), language));
        };
    }

    private String say(String key, Locale language, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language));
    }

    private static NamedPerson blank(Locale language) {
        return new NamedPerson("", "", "", "", language.getLanguage());
    }

    private static ModelAndView wrong(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    static String path(Grant grant, String rest, @Nullable String key, String... told) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/"
                        + grant.edition().value() + "/delegations/" + grant.id().slug() + rest)
                .queryParamIfPresent("key", Optional.ofNullable(key));
        for (String word : told) {
            path.queryParam("told", word);
        }
        return path.build().encode().toUriString();
    }
}

package org.waymark.registration.handover;

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
import org.waymark.defaults.page.FormErrors;
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.Rejection;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.Choices;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.ledger.Phases;
import org.waymark.registration.register.AlreadyRegistered;
import org.waymark.registration.register.Doorkeeper;
import org.waymark.registration.register.NamedPerson;
import org.waymark.registration.register.NotNow;

/** Where a person names somebody who has their place from now on. */
@Controller
@RequestMapping("/registrations/{id}/hand-over")
class HandOverPage {

    private final Doorkeeper doorkeeper;
    private final HandOvers handOvers;
    private final Editions editions;
    private final Phases phases;
    private final MessageSource messages;

    HandOverPage(Doorkeeper doorkeeper, HandOvers handOvers, Editions editions, Phases phases, MessageSource messages) {
        this.doorkeeper = doorkeeper;
        this.handOvers = handOvers;
        this.editions = editions;
        this.phases = phases;
        this.messages = messages;
    }

    /** Who has no place to give is shown where they stand instead. */
    @GetMapping
    ModelAndView ask(
            @PathVariable RegistrationId id, @RequestParam Optional<String> key, Caller caller, Locale language) {
        Registration from = doorkeeper.admit(id, key.orElse(null), caller);
        if (from.status() != Status.CONFIRMED) {
            return SeeOther.at(path(from, "", key.orElse(null)));
        }
        phases.require(Action.HAND_OVER, from.edition());
        if (!doorkeeper.mayHandOver(from, caller)) {
            throw new HandOverNotAllowed();
        }
        return page(
                from, new NamedPerson("", "", "", "", language.getLanguage()), key.orElse(null), List.of(), language);
    }

    @PostMapping
    ModelAndView handOver(
            @PathVariable RegistrationId id,
            @RequestParam Optional<String> key,
            @RequestParam long version,
            @Valid @ModelAttribute("successor") NamedPerson successor,
            BindingResult binding,
            Caller caller,
            Locale language) {
        String shown = key.orElse(null);
        Registration from = doorkeeper.admit(id, shown, caller);
        List<FieldError> errors = FormErrors.of(binding, wrong -> sentence(wrong, language));
        if (!errors.isEmpty()) {
            return wrong(from, successor, shown, errors, HttpStatus.UNPROCESSABLE_CONTENT, language);
        }
        try {
            handOvers.handOver(from, successor, IfMatch.version(version), shown, caller);
        } catch (Stale e) {
            FieldError stale = new FieldError("", say("hand-over.stale", language));
            Registration now = doorkeeper.admit(id, shown, caller);
            return wrong(now, successor, shown, List.of(stale), e.status(), language);
        } catch (AlreadyRegistered | HandOverNotAllowed | NotNow e) {
            return wrong(from, successor, shown, List.of(error(e, language)), e.status(), language);
        }
        return SeeOther.at(path(from, "", shown));
    }

    private FieldError error(Rejection e, Locale language) {
        String field = e instanceof AlreadyRegistered ? "email" : "";
        String key = e instanceof AlreadyRegistered ? "hand-over.already-registered" : "problem." + e.code();
        return new FieldError(field, say(key, language));
    }

    /** What is wrong with an address says itself what to mend. */
    private String sentence(org.springframework.validation.FieldError wrong, Locale language) {
        if ("Mailable".equals(wrong.getCode())) {
            return messages.getMessage(wrong, language);
        }
        return say(
                switch (wrong.getField()) {
                    case "email" -> "NotBlank.wish.email";
                    case "country" -> "NotBlank.wish.country";
                    case "language" -> "NotBlank.wish.language";
                    case "organisation" -> "Size.wish.organisation";
                    default -> "NotBlank.wish.name";
                },
                language);
    }

    private ModelAndView wrong(
            Registration from,
            NamedPerson successor,
            @Nullable String key,
            List<FieldError> errors,
            HttpStatus status,
            Locale language) {
        ModelAndView page = page(from, successor, key, errors, language);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(
            Registration from, NamedPerson successor, @Nullable String key, List<FieldError> errors, Locale language) {
        return new ModelAndView("registration/hand-over")
                .addObject("edition", editions.known(from.edition()))
                .addObject("registration", from)
                .addObject("successor", successor)
                .addObject("errors", errors)
                .addObject("countries", Choices.countries(language))
                .addObject("speech", Choices.languages())
                .addObject("here", path(from, "", key))
                .addObject("action", path(from, "/hand-over", key));
    }

    private static String path(Registration registration, String rest, @Nullable String key) {
        return UriComponentsBuilder.fromPath(
                        "/registrations/" + registration.id().value() + rest)
                .queryParamIfPresent("key", Optional.ofNullable(key))
                .build()
                .encode()
                .toUriString();
    }

    private String say(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, language));
    }
}

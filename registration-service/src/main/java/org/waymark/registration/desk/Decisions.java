package org.waymark.registration.desk;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.register.HostDeeds;
import org.waymark.registration.register.Outcome;
import org.waymark.registration.register.Outcome.Result;

/** The host's decisions on many requests at once, in the order of the list: those chosen, or all on the page. */
@Controller
class Decisions {

    private static final int MOST = 200;
    private static final int LONGEST_REASON = 1000;

    private final Registrations registrations;
    private final Editions editions;
    private final HostDeeds deeds;
    private final MessageSource messages;

    Decisions(Registrations registrations, Editions editions, HostDeeds deeds, MessageSource messages) {
        this.registrations = registrations;
        this.editions = editions;
        this.deeds = deeds;
        this.messages = messages;
    }

    @PostMapping("/desk/{series}/{edition}/registrations")
    ModelAndView decide(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Optional<List<RegistrationId>> chosen,
            @RequestParam Optional<List<RegistrationId>> listed,
            @RequestParam String verb,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Caller caller,
            Locale language) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        List<RegistrationId> all = listed.or(() -> chosen).orElse(List.of());
        List<RegistrationId> ids = verb.endsWith("-all") ? all : chosen.orElse(List.of());
        FieldError error = error(verb, ids, reason, language);
        if (error != null) {
            return wrong(managed, all, ids, reason, error);
        }
        return confirmed
                ? SeeOther.at(told(managed, outcomes(verb, managed.id(), ids, reason, caller)))
                : ask(managed, verb, ids, reason);
    }

    /** Says whom the decision reaches, and how many they are, before it is made. */
    private ModelAndView ask(Edition edition, String verb, List<RegistrationId> ids, String reason) {
        return new ModelAndView("registration/desk-decision-confirm")
                .addObject("edition", edition)
                .addObject("verb", verb.startsWith("reject") ? "reject" : "approve")
                .addObject("people", requests(edition, ids))
                .addObject("reason", reason.strip());
    }

    private List<Result> outcomes(
            String verb, EditionId edition, List<RegistrationId> ids, String reason, Caller caller) {
        Map<RegistrationId, Answer> answers =
                switch (verb) {
                    case "approve", "approve-all" -> deeds.approveAll(edition, ids, caller, reason);
                    case "reject", "reject-all" -> deeds.rejectAll(edition, ids, caller, reason);
                    default -> throw new Invalid("verb", "'" + verb + "' is neither approve nor reject");
                };
        return answers.entrySet().stream()
                .map(answer -> Outcome.of(answer.getKey(), answer.getValue()).outcome())
                .toList();
    }

    private @Nullable FieldError error(String verb, List<RegistrationId> ids, String reason, Locale language) {
        if (ids.isEmpty() || ids.size() > MOST) {
            return new FieldError("", say("desk.none-chosen", language));
        }
        if (reason.strip().length() > LONGEST_REASON) {
            return new FieldError("reason", say("host.reason.too-long", language));
        }
        return verb.startsWith("reject") && reason.isBlank()
                ? new FieldError("reason", say("desk.no-reason", language))
                : null;
    }

    /** The same requests again, with who was chosen and what was typed. */
    private ModelAndView wrong(
            Edition edition, List<RegistrationId> all, List<RegistrationId> chosen, String reason, FieldError error) {
        ModelAndView page = new ModelAndView("registration/desk-decision")
                .addObject("edition", edition)
                .addObject("requests", requests(edition, all))
                .addObject("chosen", chosen)
                .addObject("reason", reason)
                .addObject("errors", List.of(error));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<Registration> requests(Edition edition, List<RegistrationId> ids) {
        Map<RegistrationId, Registration> known =
                registrations.findAll(ids.stream().limit(MOST).toList());
        return ids.stream()
                .distinct()
                .map(known::get)
                .filter(Objects::nonNull)
                .filter(one -> one.edition().equals(edition.id()) && one.status() == Status.REQUESTED)
                .toList();
    }

    private static String told(Edition edition, Collection<Result> results) {
        UriComponentsBuilder queue = UriComponentsBuilder.fromPath(
                        "/desk/" + edition.id().value() + "/registrations")
                .queryParam("status", Status.REQUESTED.wire())
                .queryParam("limit", MOST);
        for (Result told : List.of(Result.CONFIRMED, Result.WAITING, Result.OFFERED, Result.REJECTED, Result.FULL)) {
            queue.queryParam(told.wire(), count(results, told));
        }
        long unchanged = count(results, Result.NOT_NOW) + count(results, Result.UNKNOWN);
        return queue.queryParam("unchanged", unchanged).build().toUriString();
    }

    private static long count(Collection<Result> results, Result wanted) {
        return results.stream().filter(wanted::equals).count();
    }

    private String say(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, language));
    }
}

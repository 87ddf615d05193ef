package org.waymark.registration.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Cause;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.ledger.GroupCommit;
import org.waymark.registration.ledger.Submission;

/** The host's decisions on many registrations at once, in the order of the list. */
@Controller
class Decisions {

    private static final int MOST = 200;
    private static final int LONGEST_REASON = 1000;

    private final Registrations registrations;
    private final Editions editions;
    private final GroupCommit commit;

    Decisions(Registrations registrations, Editions editions, GroupCommit commit) {
        this.registrations = registrations;
        this.editions = editions;
        this.commit = commit;
    }

    @PostMapping("/desk/{series}/{edition}/registrations")
    ModelAndView decide(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Optional<List<RegistrationId>> chosen,
            @RequestParam String verb,
            @RequestParam Optional<String> reason,
            Caller caller) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        Optional<String> said = reason.map(String::strip).filter(text -> !text.isEmpty());
        String list = "/desk/" + managed.id().value() + "/registrations";
        List<RegistrationId> ids = chosen.orElse(List.of());
        if (ids.isEmpty() || ids.size() > MOST) {
            return SeeOther.at(list + "?problem=none-chosen");
        }
        if (said.filter(text -> text.length() > LONGEST_REASON).isPresent()) {
            throw new Invalid("reason", "A reason has at most " + LONGEST_REASON + " characters");
        }
        Cause cause = new Cause(caller.name(), said.orElse(null));
        return switch (verb) {
            case "approve" -> SeeOther.at(told(list, outcomes(managed, ids, id -> new Request.Approve(id, cause))));
            case "reject" ->
                said.isEmpty()
                        ? SeeOther.at(list + "?status=requested&problem=no-reason")
                        : SeeOther.at(told(list, outcomes(managed, ids, id -> new Request.Reject(id, cause))));
            default -> throw new Invalid("verb", "'" + verb + "' is neither approve nor reject");
        };
    }

    /** Ids of another edition's registrations count as unchanged. */
    private List<Answer> outcomes(
            Edition edition, List<RegistrationId> ids, Function<RegistrationId, Request> request) {
        return registrations.findAll(ids).values().stream()
                .filter(registration -> registration.edition().equals(edition.id()))
                .sorted(Comparator.comparingLong(Registration::rank))
                .map(registration -> commit.ask(edition.id(), Submission.of(request.apply(registration.id()))))
                .toList();
    }

    private static String told(String list, List<Answer> answers) {
        long confirmed = count(answers, Answer.Confirmed.class);
        long waiting = count(answers, Answer.Waits.class);
        long rejected = count(answers, Answer.Done.class);
        long offered = count(answers, Answer.Offered.class);
        return UriComponentsBuilder.fromPath(list)
                .queryParam("confirmed", confirmed)
                .queryParam("waiting", waiting)
                .queryParam("offered", offered)
                .queryParam("rejected", rejected)
                .queryParam("unchanged", answers.size() - confirmed - waiting - rejected - offered)
                .build()
                .toUriString();
    }

    private static long count(List<Answer> answers, Class<? extends Answer> kind) {
        return answers.stream().filter(kind::isInstance).count();
    }
}

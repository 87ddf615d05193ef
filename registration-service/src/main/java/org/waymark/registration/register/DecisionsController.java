package org.waymark.registration.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;

/** The host's decisions on many registrations at once, in the order of the list that is sent. */
@RestController
class DecisionsController {

    private final HostDeeds deeds;
    private final Editions editions;

    DecisionsController(HostDeeds deeds, Editions editions) {
        this.deeds = deeds;
        this.editions = editions;
    }

    @PostMapping("/api/series/{series}/editions/{edition}/registrations/decisions")
    Decided decide(
            @PathVariable String series,
            @PathVariable String edition,
            @Valid @RequestBody Decision decision,
            Caller caller) {
        EditionId id = EditionId.of(series, edition);
        editions.managedBy(caller, id);
        Map<RegistrationId, Answer> answers = decision.verb().equals("approve")
                ? deeds.approveAll(id, decision.registrations(), caller, decision.reason())
                : deeds.rejectAll(id, decision.registrations(), caller, decision.required());
        return new Decided(answers.entrySet().stream()
                .map(answered -> Outcome.of(answered.getKey(), answered.getValue()))
                .toList());
    }

    record Decision(
            @NotNull @Pattern(regexp = "approve|reject") String verb,
            @Nullable @Size(max = 1000) String reason,
            @NotEmpty @Size(max = 200) List<@NotNull RegistrationId> registrations) {

        /** Nobody is turned down without being told why. */
        String required() {
            if (reason == null || reason.isBlank()) {
                throw new Invalid("reason", "Say why; those who are turned down read it");
            }
            return reason;
        }
    }

    record Decided(List<Outcome> outcomes) {}
}

package org.waymark.registration.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.Invalid;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;

/** Holds what people send against the form in force. */
@Component
public class Questionnaires {

    private final Forms forms;
    private final Editions editions;
    private final FormSettings settings;
    private final Clock clock;

    Questionnaires(Forms forms, Editions editions, FormSettings settings, Clock clock) {
        this.forms = forms;
        this.editions = editions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is to be stored.
     *
     * @return null where the edition asks nothing
     * @throws Invalid when an answer is missing, cannot be taken, or was not asked for
     */
    public @Nullable Answers answer(EditionId edition, AnswerSheet sheet) {
        Optional<RegistrationForm> inForce = forms.inForce(edition);
        if (inForce.isEmpty() && sheet.isBlank()) {
            return null;
        }
        RegistrationForm form = inForce.orElseGet(() -> FormDraft.EMPTY.after(null, FormId.of(edition), Instant.EPOCH));
        Examination found = Examination.strictly(form, sheet);
        if (!found.mistakes().isEmpty()) {
            throw new Invalid(
                    found.mistakes().stream().map(Questionnaires::error).toList());
        }
        return form.asksNothing() ? null : answers(edition, form, found);
    }

    private Answers answers(EditionId edition, RegistrationForm form, Examination found) {
        boolean needy = !found.needs().isEmpty();
        return new Answers(
                form.owner(),
                form.version(),
                1,
                clock.instant(),
                found.values(),
                found.consents(),
                needy ? found.needs() : null,
                needy ? needsUntil(editions.known(edition)) : null);
    }

    /** When the needs of those are erased who come to the edition. */
    public Instant needsUntil(Edition edition) {
        return edition.end()
                .plusDays(1)
                .atStartOfDay(ZoneId.of(edition.timeZone()))
                .toInstant()
                .plus(settings.needsKept());
    }

    /** How long needs are kept after an edition's last day. */
    public Duration needsKept() {
        return settings.needsKept();
    }

    private static FieldError error(Mistake mistake) {
        String path = mistake.field().replaceFirst("^q\\.", "answers.").replaceFirst("^consent\\.", "consents.");
        return new FieldError(path, mistake.reason().sentence());
    }
}

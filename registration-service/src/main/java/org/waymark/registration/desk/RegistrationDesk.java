package org.waymark.registration.desk;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.register.GroupFull;
import org.waymark.registration.register.HostDeeds;
import org.waymark.registration.register.NotNow;

/** One registration as its host sees it, with the person's needs, and what the host does with it. */
@Controller
@RequestMapping("/desk/{series}/{edition}/registrations/{id}")
class RegistrationDesk {

    private final Registrations registrations;
    private final Editions editions;
    private final HostDeeds deeds;
    private final RegistrationSheet sheet;
    private final Validator validator;
    private final MessageSource messages;

    RegistrationDesk(
            Registrations registrations,
            Editions editions,
            HostDeeds deeds,
            RegistrationSheet sheet,
            Validator validator,
            MessageSource messages) {
        this.registrations = registrations;
        this.editions = editions;
        this.deeds = deeds;
        this.sheet = sheet;
        this.validator = validator;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable RegistrationId id,
            @RequestParam Optional<String> done,
            Caller caller,
            Locale language) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        Registration registration = find(managed, id);
        return Stream.of(Deed.values())
                .filter(deed -> deed.wire().equals(done.orElse("")))
                .findFirst()
                .map(deed -> sheet.after(deed, managed, registration, language))
                .orElseGet(() -> sheet.of(managed, registration, language));
    }

    @PostMapping("/{deed:approve|reject|reinstate|move|prioritise|correct|cancel}")
    ModelAndView act(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable RegistrationId id,
            @PathVariable("deed") String word,
            @RequestParam Map<String, String> fields,
            @RequestParam long version,
            Caller caller,
            Locale language) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        Registration registration = find(managed, id);
        Deed deed = Deed.valueOf(word.toUpperCase(Locale.ROOT));
        DeedForm form = new DeedForm(fields);
        List<FieldError> errors = errors(deed, form, managed, language);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (errors.isEmpty()) {
            try {
                carryOut(deed, form, registration, IfMatch.version(version), caller);
                return SeeOther.at("/desk/" + managed.id().value() + "/registrations/" + id.value() + "?done=" + word);
            } catch (Stale e) {
                errors.add(new FieldError("", say("desk.stale", language)));
                status = e.status();
            } catch (NotNow e) {
                errors.add(new FieldError("", say("problem.not-now", language)));
                status = e.status();
            } catch (GroupFull e) {
                errors.add(full(deed, form, registration, managed, e, language));
                status = e.status();
            }
        }
        ModelAndView page = sheet.wrong(deed, managed, find(managed, id), fields, errors, language);
        page.setStatus(status);
        return page;
    }

    private void carryOut(Deed deed, DeedForm form, Registration registration, IfMatch seen, Caller caller) {
        String reason = form.reason(deed);
        switch (deed) {
            case APPROVE -> deeds.approve(registration, seen, caller, reason);
            case REJECT -> deeds.reject(registration, seen, caller, reason);
            case REINSTATE -> deeds.reinstate(registration, seen, caller, reason);
            case CANCEL -> deeds.cancel(registration, seen, caller, reason);
            case MOVE -> deeds.move(registration, seen, caller, form.field("category"), reason);
            case PRIORITISE ->
                deeds.prioritise(registration, seen, caller, Objects.requireNonNull(form.priority()), reason);
            case CORRECT -> deeds.correct(registration, seen, caller, form.details());
        }
    }

    private List<FieldError> errors(Deed deed, DeedForm form, Edition edition, Locale language) {
        List<FieldError> errors = new ArrayList<>();
        boolean explained = deed == Deed.REJECT || deed == Deed.PRIORITISE;
        if (deed == Deed.PRIORITISE && form.priority() == null) {
            errors.add(new FieldError("priority", say("host.priority.wrong", language)));
        }
        if (deed == Deed.MOVE
                && editions.seriesOf(edition.id())
                        .openCategory(form.field("category"))
                        .isEmpty()) {
            errors.add(new FieldError("category", say("register.category.unknown", language)));
        }
        if (explained && form.reason(deed).isEmpty()) {
            errors.add(new FieldError(DeedForm.reasonOf(deed), say("host.reason.missing", language)));
        }
        if (form.isReasonTooLong(deed)) {
            errors.add(new FieldError(DeedForm.reasonOf(deed), say("host.reason.too-long", language)));
        }
        if (deed == Deed.CORRECT) {
            validator
                    .validate(form.details())
                    .forEach(wrong ->
                            errors.add(new FieldError(wrong.getPropertyPath().toString(), wrong.getMessage())));
        }
        return errors;
    }

    private FieldError full(
            Deed deed, DeedForm form, Registration registration, Edition edition, GroupFull e, Locale language) {
        boolean moving = deed == Deed.MOVE;
        String group = moving ? form.field("category") : registration.category();
        String why = sheet.explain(edition, group, e.why(), language);
        return new FieldError(moving ? "category" : DeedForm.reasonOf(deed), say("host.full", language, why));
    }

    private Registration find(Edition managed, RegistrationId id) {
        return registrations
                .find(id)
                .filter(found -> found.edition().equals(managed.id()))
                .orElseThrow(() -> new NotFound("registration", id.value()));
    }

    private String say(String key, Locale language, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language));
    }
}

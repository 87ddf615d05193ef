package org.waymark.registration.register;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.form.AnswerSheet;
import org.waymark.registration.form.Answers;
import org.waymark.registration.form.FormPages;

/** Where a person changes what they have answered, until registration closes. */
@Controller
@RequestMapping("/registrations/{id}/answers")
class AnswersPage {

    private final Doorkeeper doorkeeper;
    private final Registrar registrar;
    private final Editions editions;
    private final FormPages forms;
    private final MessageSource messages;

    AnswersPage(
            Doorkeeper doorkeeper, Registrar registrar, Editions editions, FormPages forms, MessageSource messages) {
        this.doorkeeper = doorkeeper;
        this.registrar = registrar;
        this.editions = editions;
        this.forms = forms;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable RegistrationId id, @RequestParam Optional<String> key, Caller caller, Locale language) {
        Registration registration = doorkeeper.admitPerson(id, key.orElse(null), caller);
        if (!doorkeeper.mayAnswer(registration, key.orElse(null), caller)) {
            return SeeOther.at(RegistrationPage.path(id, "", key.orElse(null)));
        }
        Answers answers = registration.answers();
        AnswerSheet before = answers == null ? AnswerSheet.BLANK : forms.again(registration.edition(), answers);
        return page(registration, key.orElse(null), before, registration.revision(), language);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable RegistrationId id,
            @RequestParam Optional<String> key,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            Caller caller,
            Locale language) {
        Registration registration = doorkeeper.admitPerson(id, key.orElse(null), caller);
        AnswerSheet sheet = forms.sheet(registration.edition(), fields);
        List<FieldError> errors = forms.errors(registration.edition(), sheet, language);
        if (!errors.isEmpty()) {
            return wrong(
                    page(registration, key.orElse(null), sheet, revision, language),
                    errors,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            registrar.answer(registration, revision, sheet);
        } catch (Invalid e) {
            String sentence = Objects.requireNonNull(messages.getMessage("form.changed", null, language));
            ModelAndView again = page(registration, key.orElse(null), sheet, revision, language);
            return wrong(again, List.of(new FieldError("", sentence)), e.status());
        } catch (Stale e) {
            String sentence = Objects.requireNonNull(messages.getMessage("answers.stale", null, language));
            ModelAndView again = page(registration, key.orElse(null), sheet, registration.revision(), language);
            return wrong(again, List.of(new FieldError("", sentence)), e.status());
        }
        return SeeOther.at(RegistrationPage.path(id, "", key.orElse(null)));
    }

    private ModelAndView page(
            Registration registration, @Nullable String key, AnswerSheet sheet, long revision, Locale language) {
        return new ModelAndView("registration/answers")
                .addObject("edition", editions.known(registration.edition()))
                .addObject(
                        "questions",
                        forms.page(registration.edition(), sheet, language).orElse(null))
                .addObject("revision", revision)
                .addObject("here", RegistrationPage.path(registration.id(), "", key))
                .addObject("change", RegistrationPage.path(registration.id(), "/answers", key));
    }

    private static ModelAndView wrong(ModelAndView page, List<FieldError> errors, HttpStatus status) {
        page.setStatus(status);
        return page.addObject("errors", errors);
    }
}

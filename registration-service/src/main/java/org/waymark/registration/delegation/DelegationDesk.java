package org.waymark.registration.delegation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ETag;
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
import org.waymark.defaults.problem.Rejection;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.IfNoneMatch;
import org.waymark.registration.edition.Choices;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.EditionNotOpen;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Series;
import org.waymark.registration.mail.MailServer;
import org.waymark.registration.register.EditionFull;
import org.waymark.registration.register.NoAdmission;

/** The host's pages for delegations. */
@Controller
@RequestMapping("/desk/{series}/{edition}/delegations")
class DelegationDesk {

    private final Delegations delegations;
    private final Editions editions;
    private final MailServer mailServer;
    private final MessageSource messages;

    DelegationDesk(Delegations delegations, Editions editions, MailServer mailServer, MessageSource messages) {
        this.delegations = delegations;
        this.editions = editions;
        this.mailServer = mailServer;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list(@PathVariable String series, @PathVariable String edition, Caller caller, Locale language) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        return list(managed, DelegationForm.blank(language), List.of(), language);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale language) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        DelegationForm form = new DelegationForm(fields);
        List<FieldError> errors = errors(managed, form, null, language);
        if (!errors.isEmpty()) {
            return wrong(list(managed, form, errors, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        DelegationId id = DelegationId.of(managed.id(), form.slug());
        try {
            delegations.grant(form.grant(id, managed.term()), new IfMatch(List.of()), only());
        } catch (EditionFull | NoAdmission | EditionNotOpen e) {
            return wrong(list(managed, form, List.of(error(e, language)), language), e.status());
        } catch (Stale e) {
            FieldError taken = new FieldError("name", say("delegations.taken", language));
            return wrong(list(managed, form, List.of(taken), language), e.status());
        }
        return SeeOther.at(desk(id, "?saved=true"));
    }

    @GetMapping("/{delegation}")
    ModelAndView show(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            Caller caller,
            Locale language) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        Standing standing = delegations.of(DelegationId.of(managed.id(), delegation));
        return one(managed, standing, DelegationForm.of(standing, managed.term()), List.of(), language);
    }

    @PostMapping("/{delegation}")
    ModelAndView change(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            @RequestParam long version,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale language) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        DelegationId id = DelegationId.of(managed.id(), delegation);
        Standing standing = delegations.of(id);
        DelegationForm form = new DelegationForm(fields);
        List<FieldError> errors = errors(managed, form, standing, language);
        if (!errors.isEmpty()) {
            return wrong(one(managed, standing, form, errors, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            delegations.grant(form.grant(id, managed.term()), IfMatch.version(version), new IfNoneMatch(List.of()));
        } catch (EditionFull | NoAdmission | CategoryInUse | EditionNotOpen | Stale e) {
            Standing now = delegations.of(id);
            return wrong(one(managed, now, form, List.of(error(e, language)), language), e.status());
        }
        return SeeOther.at(desk(id, "?saved=true"));
    }

    @PostMapping("/{delegation}/renew")
    ModelAndView renew(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            @RequestParam long version,
            Caller caller) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        DelegationId id = DelegationId.of(managed.id(), delegation);
        delegations.renew(id, IfMatch.version(version));
        return SeeOther.at(desk(id, "?renewed=true"));
    }

    @GetMapping("/{delegation}/take-back")
    ModelAndView ask(
            @PathVariable String series, @PathVariable String edition, @PathVariable String delegation, Caller caller) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        return new ModelAndView("registration/desk-delegation-back")
                .addObject("edition", managed)
                .addObject("one", delegations.of(DelegationId.of(managed.id(), delegation)));
    }

    @PostMapping("/{delegation}/take-back")
    ModelAndView takeBack(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            @RequestParam long version,
            Caller caller) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        delegations.takeBack(DelegationId.of(managed.id(), delegation), IfMatch.version(version));
        return SeeOther.at("/desk/" + managed.id().value() + "/delegations?taken=true");
    }

    private ModelAndView list(Edition edition, DelegationForm form, List<FieldError> errors, Locale language) {
        return page("registration/desk-delegations", edition, form, errors)
                .addObject("categories", Choices.categories(editions.seriesOf(edition.id()), language))
                .addObject("choices", groups(edition, null, language))
                .addObject("list", delegations.of(edition.id()));
    }

    private ModelAndView one(
            Edition edition, Standing standing, DelegationForm form, List<FieldError> errors, Locale language) {
        return page("registration/desk-delegation", edition, form, errors)
                .addObject("choices", groups(edition, standing, language))
                .addObject("one", standing)
                .addObject("link", delegations.link(standing.grant()));
    }

    private ModelAndView page(String view, Edition edition, DelegationForm form, List<FieldError> errors) {
        return new ModelAndView(view)
                .addObject("edition", edition)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("speech", Choices.languages());
    }

    /** The open ones, and the one that a delegation has already. */
    private Map<String, String> groups(Edition edition, @Nullable Standing before, Locale language) {
        Series series = editions.seriesOf(edition.id());
        Map<String, String> groups = Choices.categories(series, language);
        groups.keySet()
                .removeIf(id -> series.openCategory(id).isEmpty()
                        && (before == null || !before.places().category().equals(id)));
        return groups;
    }

    private List<FieldError> errors(Edition edition, DelegationForm form, @Nullable Standing before, Locale language) {
        return form
                .mistakes(groups(edition, before, language).keySet(), mailServer::objection, before == null)
                .entrySet()
                .stream()
                .map(mistake -> new FieldError(mistake.getKey(), say(mistake.getValue(), language)))
                .toList();
    }

    private FieldError error(Rejection e, Locale language) {
        return switch (e) {
            case EditionFull full ->
                new FieldError(
                        "places", say("delegations.full", language, full.why().places()));
            case CategoryInUse used -> new FieldError("category", say("problem.category-in-use", language));
            case Stale stale -> new FieldError("", say("desk.stale", language));
            default -> new FieldError("", say("problem." + e.code(), language));
        };
    }

    private String say(String key, Locale language, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language));
    }

    private static ModelAndView wrong(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private static IfNoneMatch only() {
        return new IfNoneMatch(ETag.parse("*"));
    }

    private static String desk(DelegationId id, String rest) {
        return "/desk/" + id.edition().value() + "/delegations/" + id.slug() + rest;
    }
}

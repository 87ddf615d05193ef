package org.waymark.registration.announcement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.page.Languages;
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.problem.Rejection;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.Cursor;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.Page;
import org.waymark.registration.admission.Status;
import org.waymark.registration.announcement.AnnouncementRefused.Mistake;
import org.waymark.registration.edition.Choices;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.Mailing;

/** Where the host writes to many, sees how it reads and whom it reaches, and sends it. */
@Controller
@RequestMapping("/desk/{series}/{edition}/announcements")
class AnnouncementDesk {

    private final Announcements announcements;
    private final Previews previews;
    private final EditionChanges changes;
    private final Editions editions;
    private final MessageSource messages;
    private final Languages languages;

    AnnouncementDesk(
            Announcements announcements,
            Previews previews,
            EditionChanges changes,
            Editions editions,
            MessageSource messages,
            Languages languages) {
        this.announcements = announcements;
        this.previews = previews;
        this.changes = changes;
        this.editions = editions;
        this.messages = messages;
        this.languages = languages;
    }

    @GetMapping
    ModelAndView list(@PathVariable String series, @PathVariable String edition, Cursor cursor, Caller caller) {
        Edition managed = managed(series, edition, caller);
        List<Mailing> found =
                announcements.below(managed.id(), AnnouncementController.below(cursor), cursor.limit() + 1);
        return page("desk-announcements", managed)
                .addObject("changed", changes.pending(managed).isPresent())
                .addObject("list", Page.of(found, cursor, one -> String.valueOf(one.number())));
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable String series, @PathVariable String edition, Caller caller) {
        return form(managed(series, edition, caller), AnnouncementForm.blank(), null);
    }

    @PostMapping
    ModelAndView draft(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale language) {
        Edition managed = managed(series, edition, caller);
        AnnouncementForm form = new AnnouncementForm(fields);
        try {
            return SeeOther.at(here(managed, announcements.draft(managed.id(), form.note(), form.group(), null)));
        } catch (AnnouncementRefused e) {
            return wrong(form(managed, form, null), e, language);
        }
    }

    @GetMapping("/{number}")
    ModelAndView show(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable long number,
            @RequestParam(defaultValue = "false") boolean tried,
            Caller caller) {
        Edition managed = managed(series, edition, caller);
        return shown(managed, announcements.get(managed.id(), number))
                .addObject("triedAt", tried ? caller.email() : "");
    }

    @GetMapping("/{number}/edit")
    ModelAndView edit(
            @PathVariable String series, @PathVariable String edition, @PathVariable long number, Caller caller) {
        Edition managed = managed(series, edition, caller);
        Mailing draft = announcements.get(managed.id(), number);
        return draft.isDraft() ? form(managed, AnnouncementForm.of(draft), draft) : SeeOther.at(here(managed, draft));
    }

    @PostMapping("/{number}/edit")
    ModelAndView reword(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable long number,
            @RequestParam Map<String, String> fields,
            @RequestParam long version,
            Caller caller,
            Locale language) {
        Edition managed = managed(series, edition, caller);
        Mailing draft = announcements.get(managed.id(), number);
        AnnouncementForm form = new AnnouncementForm(fields);
        try {
            announcements.reword(draft, form.note(), form.group(), IfMatch.version(version));
            return SeeOther.at(here(managed, draft));
        } catch (AnnouncementRefused e) {
            return wrong(form(managed, form, draft), e, language);
        } catch (Stale e) {
            return wrong(form(managed, form, draft), e, "announcement.stale", language);
        }
    }

    @PostMapping("/{number}/send")
    ModelAndView send(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable long number,
            @RequestParam long version,
            Caller caller,
            Locale language) {
        Edition managed = managed(series, edition, caller);
        Mailing mailing = announcements.get(managed.id(), number);
        try {
            return SeeOther.at(here(managed, announcements.send(mailing, IfMatch.version(version))));
        } catch (NobodyToTell e) {
            return wrong(shown(managed, mailing), e, "problem." + e.code(), language);
        } catch (Stale e) {
            return wrong(shown(managed, announcements.get(managed.id(), number)), e, "announcement.stale", language);
        }
    }

    @PostMapping("/{number}/try")
    ModelAndView tryOut(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable long number,
            Caller caller,
            Locale language) {
        Edition managed = managed(series, edition, caller);
        Mailing draft = announcements.get(managed.id(), number);
        try {
            announcements.tryOut(draft, caller, language);
            return SeeOther.at(here(managed, draft) + "?tried=true");
        } catch (NoOwnAddress e) {
            return wrong(shown(managed, draft), e, "problem." + e.code(), language);
        }
    }

    @PostMapping("/{number}/discard")
    ModelAndView discard(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable long number,
            @RequestParam long version,
            Caller caller) {
        Edition managed = managed(series, edition, caller);
        announcements.discard(announcements.get(managed.id(), number), IfMatch.version(version));
        return SeeOther.at("/desk/" + managed.id().value() + "/announcements");
    }

    private Edition managed(String series, String edition, Caller caller) {
        return editions.managedBy(caller, EditionId.of(series, edition));
    }

    private ModelAndView shown(Edition edition, Mailing mailing) {
        return page("desk-announcement", edition)
                .addObject("mailing", mailing)
                .addObject("preview", previews.of(mailing));
    }

    private ModelAndView form(Edition edition, AnnouncementForm form, @Nullable Mailing draft) {
        return page("desk-announcement-form", edition)
                .addObject("form", form)
                .addObject("draft", draft)
                .addObject(
                        "speech",
                        Languages.SUPPORTED.stream().map(Locale::getLanguage).toList());
    }

    private ModelAndView wrong(ModelAndView page, AnnouncementRefused e, Locale language) {
        return wrong(
                page,
                e,
                e.mistakes().stream()
                        .map(mistake -> fieldError(e.code(), mistake, language))
                        .toList());
    }

    private FieldError fieldError(String code, Mistake mistake, Locale language) {
        String in = mistake.language();
        return in == null
                ? new FieldError(mistake.part() + "." + language.getLanguage(), said("problem." + code, language))
                : new FieldError(
                        mistake.part() + "." + in,
                        said("problem." + code + "." + mistake.part(), language, languages.name(in, language)));
    }

    private ModelAndView wrong(ModelAndView page, Rejection e, String key, Locale language) {
        return wrong(page, e, List.of(new FieldError("", said(key, language))));
    }

    private static ModelAndView wrong(ModelAndView page, Rejection e, List<FieldError> errors) {
        page.setStatus(e.status());
        return page.addObject("errors", errors);
    }

    private String said(String key, Locale language, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language));
    }

    private ModelAndView page(String view, Edition edition) {
        return new ModelAndView("registration/" + view)
                .addObject("edition", edition)
                .addObject("here", "/desk/" + edition.id().value() + "/announcements")
                .addObject("statuses", List.of(Status.values()))
                .addObject("countries", Choices.countries(LocaleContextHolder.getLocale()))
                .addObject("groups", editions.seriesOf(edition.id()).categories());
    }

    private static String here(Edition edition, Mailing mailing) {
        return "/desk/" + edition.id().value() + "/announcements/" + mailing.number();
    }
}

package org.waymark.registration.announcement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.waymark.defaults.text.LocalizedText;
import org.waymark.defaults.web.IfMatch;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.Mailing;

/** Where the host sees what people have not been told yet, as they would read it, and says whether they are told. */
@Controller
@RequestMapping("/desk/{series}/{edition}/changes")
class ChangesDesk {

    private final EditionChanges changes;
    private final ChangeLetters letters;
    private final Editions editions;
    private final Languages languages;
    private final MessageSource messages;

    ChangesDesk(
            EditionChanges changes,
            ChangeLetters letters,
            Editions editions,
            Languages languages,
            MessageSource messages) {
        this.changes = changes;
        this.letters = letters;
        this.editions = editions;
        this.languages = languages;
        this.messages = messages;
    }

    /**
     * What waits to be told.
     *
     * @param since a version of the edition that its copy here is to have reached: who comes from saving it sees it
     */
    @GetMapping
    ModelAndView show(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Optional<Long> told,
            @RequestParam(defaultValue = "false") boolean quiet,
            @RequestParam(defaultValue = "0") long since,
            Caller caller) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition), since);
        return page(managed, Map.of(), null)
                .addObject("told", told.orElse(null))
                .addObject("quiet", quiet);
    }

    /** The note as it would read; nothing leaves. */
    @PostMapping(params = "answer=look")
    ModelAndView look(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale reader) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        try {
            return page(managed, fields, HostsNote.of(note(fields)));
        } catch (AnnouncementRefused e) {
            return refused(managed, fields, e, reader);
        }
    }

    @PostMapping(params = "answer=tell")
    ModelAndView tell(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Map<String, String> fields,
            @RequestParam long version,
            Caller caller,
            Locale reader) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        try {
            long told = changes.tell(managed, HostsNote.of(note(fields)), IfMatch.version(version));
            return SeeOther.at(here(managed) + "?told=" + told);
        } catch (AnnouncementRefused e) {
            return refused(managed, fields, e, reader);
        } catch (Stale | NothingToTell e) {
            return wrong(page(managed, fields, null), e, List.of(new FieldError("", said("changes.stale", reader))));
        }
    }

    @PostMapping(params = "answer=quiet")
    ModelAndView keepQuiet(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Map<String, String> fields,
            @RequestParam long version,
            Caller caller,
            Locale reader) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        try {
            changes.keepQuiet(managed, IfMatch.version(version));
            return SeeOther.at(here(managed) + "?quiet=true");
        } catch (Stale | NothingToTell e) {
            return wrong(page(managed, fields, null), e, List.of(new FieldError("", said("changes.stale", reader))));
        }
    }

    private ModelAndView refused(Edition edition, Map<String, String> fields, AnnouncementRefused e, Locale reader) {
        return wrong(
                page(edition, fields, null),
                e,
                e.mistakes().stream()
                        .map(mistake -> new FieldError(
                                "note." + mistake.language(),
                                said(
                                        "problem.note-too-long.note",
                                        reader,
                                        languages.name(Objects.requireNonNull(mistake.language()), reader))))
                        .toList());
    }

    private static ModelAndView wrong(ModelAndView page, Rejection e, List<FieldError> errors) {
        page.setStatus(e.status());
        return page.addObject("errors", errors);
    }

    private ModelAndView page(Edition edition, Map<String, String> fields, Mailing.@Nullable Note note) {
        return new ModelAndView("registration/desk-changes")
                .addObject("edition", edition)
                .addObject("here", here(edition))
                .addObject("form", new AnnouncementForm(fields))
                .addObject("speech", Languages.codes())
                .addObject(
                        "preview",
                        changes.pending(edition)
                                .map(change -> letters.of(change, note))
                                .orElse(null));
    }

    private static LocalizedText note(Map<String, String> fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        Languages.codes()
                .forEach(language -> texts.put(
                        language, fields.getOrDefault("note." + language, "").replace("\r\n", "\n")));
        return new LocalizedText(texts);
    }

    private String said(String key, Locale reader, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, reader));
    }

    private static String here(Edition edition) {
        return "/desk/" + edition.id().value() + "/changes";
    }
}

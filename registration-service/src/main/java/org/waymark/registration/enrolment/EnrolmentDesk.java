package org.waymark.registration.enrolment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.page.SeeOther;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.Choices;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Phase;
import org.waymark.registration.guestlist.BadLine;
import org.waymark.registration.guestlist.GuestList;
import org.waymark.registration.guestlist.GuestLists;
import org.waymark.registration.guestlist.Instructions;
import org.waymark.registration.guestlist.ListPages;
import org.waymark.registration.guestlist.ListReader;
import org.waymark.registration.guestlist.ListedPerson;
import org.waymark.registration.guestlist.Taken;
import org.waymark.registration.guestlist.Upload;
import org.waymark.registration.ledger.Phases;
import org.waymark.registration.spreadsheet.Unreadable;

/** The pages on which the host enters people, by hand or from a list. */
@Controller
@RequestMapping("/desk/{series}/{edition}/registrations")
class EnrolmentDesk {

    private static final String CONFIRMED = "confirmed";
    private static final String WAITING = "waiting";

    private final Enrolments enrolments;
    private final GuestLists lists;
    private final ListPages pages;
    private final Editions editions;
    private final Phases phases;
    private final MessageSource messages;

    EnrolmentDesk(
            Enrolments enrolments,
            GuestLists lists,
            ListPages pages,
            Editions editions,
            Phases phases,
            MessageSource messages) {
        this.enrolments = enrolments;
        this.lists = lists;
        this.pages = pages;
        this.editions = editions;
        this.phases = phases;
        this.messages = messages;
    }

    @GetMapping("/new")
    ModelAndView form(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller,
            Locale language) {
        Map<String, String> blank = Map.of("language", language.getLanguage(), "letter", "true");
        return page(managed(series, edition, caller), blank, language)
                .addObject("taken", Taken.in(parameters, CONFIRMED, WAITING));
    }

    @PostMapping("/new")
    ModelAndView enrol(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale language) {
        Edition managed = managed(series, edition, caller);
        ListReader.Entry entry = lists.of(managed).read(fields);
        ListedPerson person = entry.person();
        BadLine wrong = entry.wrong();
        Enrolments.Done done = null;
        if (person != null) {
            Entrant.Defaults defaults = new Entrant.Defaults(language.getLanguage(), null, null);
            wrong = Entrant.missing(person, defaults);
            if (wrong == null) {
                List<Entrant> one = List.of(Entrant.of(person, defaults));
                done = enrolments.carryOut(
                        managed.id(), new Enrolments.Plan(one, List.of()), caller, fields.containsKey("letter"));
                wrong = done.bad().isEmpty() ? null : done.bad().getFirst();
            }
        }
        return done != null && wrong == null
                ? taken(managed, done)
                : wrong(managed, fields, error(Objects.requireNonNull(wrong), language), language);
    }

    /** A list is shown as it was understood, as often as the host likes, and taken when they say so. */
    @PostMapping("/import")
    ModelAndView list(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam Optional<String> content,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "check") String verb,
            @RequestParam Map<String, String> fields,
            @ModelAttribute Instructions instructions,
            Caller caller,
            Locale language) {
        Edition managed = managed(series, edition, caller);
        Upload upload = Upload.of(file, content.orElse(null), list);
        GuestList read;
        try {
            read = lists.of(managed).read(upload.bytes(), instructions);
        } catch (Unreadable e) {
            FieldError error = new FieldError("file", say("problem." + e.code(), language));
            return wrong(managed, Map.of(), error, language).addObject("list", list);
        }
        Entrant.Defaults defaults = defaults(managed, fields, language);
        boolean letter = content.isEmpty() || fields.containsKey("letter");
        Enrolments.Plan plan = enrolments.plan(managed.id(), read, defaults);
        if (verb.equals("import") && read.question() == null) {
            return taken(managed, enrolments.carryOut(managed.id(), plan, caller, letter));
        }
        List<ListPages.Line> lines =
                plan.entrants().stream().map(EnrolmentDesk::line).toList();
        int letters = letter ? lines.size() : 0;
        ListPages.Preview preview = new ListPages.Preview("registrations", upload, read, lines, plan.bad(), letters);
        return pages.page(managed, preview, instructions, language)
                .addObject("language", defaults.language())
                .addObject("category", defaults.category())
                .addObject("country", defaults.country())
                .addObject("letter", letter);
    }

    private static ListPages.Line line(Entrant one) {
        return new ListPages.Line(
                one.listed().line(),
                one.listed().name(),
                one.listed().address().value(),
                one.listed().organisation(),
                one.country(),
                one.category(),
                one.language(),
                "registered");
    }

    private Entrant.Defaults defaults(Edition edition, Map<String, String> fields, Locale language) {
        String speech = fields.getOrDefault("language", "");
        String category = fields.getOrDefault("category", "");
        String country = fields.getOrDefault("country", "");
        return new Entrant.Defaults(
                Choices.languages().containsKey(speech) ? speech : language.getLanguage(),
                editions.seriesOf(edition.id()).openCategory(category).isPresent() ? category : null,
                Choices.isCountry(country) ? country : null);
    }

    private Edition managed(String series, String edition, Caller caller) {
        return editions.managedBy(caller, EditionId.of(series, edition));
    }

    private static ModelAndView taken(Edition edition, Enrolments.Done done) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(CONFIRMED, (long) done.confirmed());
        counts.put(WAITING, (long) done.waiting());
        return SeeOther.at("/desk/" + edition.id().value() + "/registrations/new"
                + Taken.of(counts, done.bad()).query());
    }

    private ModelAndView wrong(Edition edition, Map<String, String> fields, FieldError error, Locale language) {
        ModelAndView page = page(edition, fields, language).addObject("errors", List.of(error));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private FieldError error(BadLine wrong, Locale language) {
        return new FieldError(
                wrong.field().wire(), say("list.problem." + wrong.problem().wire(), language));
    }

    private ModelAndView page(Edition edition, Map<String, String> form, Locale language) {
        Phase phase = phases.of(edition);
        return new ModelAndView("registration/desk-enrolment")
                .addObject("edition", edition)
                .addObject("phase", phase)
                .addObject("possible", phase.allows(Action.DECIDE))
                .addObject("form", form)
                .addObject("categories", Choices.openCategories(editions.seriesOf(edition.id()), language))
                .addObject("countries", Choices.countries(language))
                .addObject("speech", Choices.languages())
                .addObject("list", "");
    }

    private String say(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, language));
    }
}

package org.waymark.registration.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.InvitationId;
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
import org.waymark.registration.invitation.Importer.Outcome;
import org.waymark.registration.ledger.Phases;
import org.waymark.registration.mail.Undelivered;
import org.waymark.registration.spreadsheet.Unreadable;

/** The host's page of invitations: one at a time, many from a list, reminders. */
@Controller
@RequestMapping("/desk/{series}/{edition}/invitations")
class InvitationDesk {

    private static final int SHOWN = 500;

    private final Invitations invitations;
    private final Importer importer;
    private final GuestLists lists;
    private final ListPages pages;
    private final Editions editions;
    private final Phases phases;
    private final MessageSource messages;
    private final Clock clock;

    InvitationDesk(
            Invitations invitations,
            Importer importer,
            GuestLists lists,
            ListPages pages,
            Editions editions,
            Phases phases,
            MessageSource messages,
            Clock clock) {
        this.invitations = invitations;
        this.importer = importer;
        this.lists = lists;
        this.pages = pages;
        this.editions = editions;
        this.phases = phases;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> delivery,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller,
            Locale language) {
        boolean undelivered = delivery.filter(Undelivered.WORD::equals).isPresent();
        return page(managed(series, edition, caller), state.orElse(""), undelivered, language)
                .addObject(
                        "taken",
                        Taken.in(parameters, Outcome.INVITED.wire(), Outcome.CHANGED.wire(), Outcome.UNCHANGED.wire()));
    }

    @PostMapping
    ModelAndView invite(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale language) {
        Edition managed = inviting(series, edition, caller);
        ListReader.Entry entry = lists.of(managed).read(fields);
        ListedPerson person = entry.person();
        if (person == null) {
            return wrong(managed, fields, Objects.requireNonNull(entry.wrong()), language);
        }
        Guest guest = Guest.of(person, language.getLanguage());
        if (invitations.invite(managed.id(), guest, caller.name()).isEmpty()) {
            String sentence = say("problem.already-invited", language);
            return wrong(managed, fields, new FieldError("email", sentence), HttpStatus.CONFLICT, language);
        }
        return SeeOther.at(path(managed) + "?sent=1");
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
            @RequestParam Optional<String> language,
            @RequestParam(defaultValue = "false") boolean again,
            @ModelAttribute Instructions instructions,
            Caller caller,
            Locale reader) {
        Edition managed = inviting(series, edition, caller);
        Upload upload = Upload.of(file, content.orElse(null), list);
        GuestList read;
        try {
            read = lists.of(managed).read(upload.bytes(), instructions);
        } catch (Unreadable e) {
            String sentence = say("problem." + e.code(), reader);
            return wrong(managed, Map.of(), new FieldError("file", sentence), e.status(), reader)
                    .addObject("list", list);
        }
        String speech = language.filter(Choices.languages()::containsKey).orElse(reader.getLanguage());
        Importer.Plan plan = importer.plan(managed.id(), read, speech);
        if (verb.equals("import") && read.question() == null) {
            return SeeOther.at(path(managed) + taken(importer.carryOut(managed.id(), plan, caller, again), plan));
        }
        int letters = plan.count(Outcome.INVITED) + (again ? plan.count(Outcome.CHANGED) : 0);
        List<ListPages.Line> lines =
                plan.steps().stream().map(InvitationDesk::line).toList();
        return pages.page(
                        managed,
                        new ListPages.Preview("invitations", upload, read, lines, plan.bad(), letters),
                        instructions,
                        reader)
                .addObject("language", speech)
                .addObject("again", again)
                .addObject("changed", plan.count(Outcome.CHANGED));
    }

    private static ListPages.Line line(Importer.Step step) {
        Guest guest = step.guest();
        return new ListPages.Line(
                step.person().line(),
                guest.name(),
                guest.email(),
                Objects.requireNonNullElse(guest.organisation(), ""),
                guest.country(),
                guest.category(),
                guest.language(),
                step.outcome().wire());
    }

    private static String taken(Map<Outcome, Long> done, Importer.Plan plan) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Stream.of(Outcome.values()).forEach(one -> counts.put(one.wire(), done.getOrDefault(one, 0L)));
        return Taken.of(counts, plan.bad()).query();
    }

    @PostMapping("/remind")
    ModelAndView remind(@PathVariable String series, @PathVariable String edition, Caller caller) {
        Edition managed = inviting(series, edition, caller);
        return SeeOther.at(path(managed) + "?reminded=" + invitations.remind(managed.id()));
    }

    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable InvitationId id,
            @RequestParam long version,
            Caller caller) {
        Edition managed = managed(series, edition, caller);
        Invitation found = invitations
                .find(id)
                .filter(one -> one.edition().equals(managed.id()))
                .orElseThrow(() -> new NotFound("invitation", id.value()));
        if (found.version() != version) {
            throw new Stale();
        }
        invitations.withdraw(found);
        return SeeOther.at(path(managed) + "?withdrawn=1");
    }

    private Edition managed(String series, String edition, Caller caller) {
        return editions.managedBy(caller, EditionId.of(series, edition));
    }

    private Edition inviting(String series, String edition, Caller caller) {
        Edition managed = managed(series, edition, caller);
        phases.require(Action.INVITE, managed.id());
        return managed;
    }

    private static String path(Edition edition) {
        return "/desk/" + edition.id().value() + "/invitations";
    }

    private ModelAndView wrong(Edition edition, Map<String, String> fields, BadLine why, Locale language) {
        String sentence = say("list.problem." + why.problem().wire(), language);
        FieldError error = new FieldError(why.field().wire(), sentence);
        return wrong(edition, fields, error, HttpStatus.UNPROCESSABLE_CONTENT, language);
    }

    private ModelAndView wrong(
            Edition edition, Map<String, String> fields, FieldError error, HttpStatus status, Locale language) {
        ModelAndView page = page(edition, "", false, language).addObject("errors", List.of(error));
        if (!fields.isEmpty()) {
            page.addObject("form", fields);
        }
        page.setStatus(status);
        return page;
    }

    private String say(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, language));
    }

    private ModelAndView page(Edition edition, String state, boolean undelivered, Locale language) {
        List<Invitations.Told> all = invitations.of(edition.id());
        Map<String, Long> counts = new LinkedHashMap<>();
        for (State one : State.values()) {
            counts.put(
                    one.wire(), all.stream().filter(told -> told.state() == one).count());
        }
        Map<String, String> categories = new LinkedHashMap<>(Map.of("", say("invitations.any-category", language)));
        Map<String, String> choices = new LinkedHashMap<>(categories);
        categories.putAll(Choices.categories(editions.seriesOf(edition.id()), language));
        choices.putAll(Choices.openCategories(editions.seriesOf(edition.id()), language));
        Phase phase = phases.of(edition);
        return new ModelAndView("registration/desk-invitations")
                .addObject("edition", edition)
                .addObject("phase", phase)
                .addObject("possible", phase.allows(Action.INVITE))
                .addObject("state", state)
                .addObject("counts", counts)
                .addObject("total", all.size())
                .addObject("due", due(all))
                .addObject("shown", shown(all, state, undelivered))
                .addObject("undelivered", undelivered)
                .addObject(
                        "failed",
                        all.stream().filter(Invitations.Told::isUndelivered).count())
                .addObject("categories", categories)
                .addObject("choices", choices)
                .addObject("speech", Choices.languages())
                .addObject("form", Map.of("language", language.getLanguage()))
                .addObject("list", "");
    }

    /** How many would be reminded now. */
    private long due(List<Invitations.Told> all) {
        Instant now = clock.instant();
        return all.stream().filter(told -> invitations.isDue(told, now)).count();
    }

    private static List<Invitations.Told> shown(List<Invitations.Told> all, String state, boolean undelivered) {
        return all.stream()
                .filter(told -> state.isEmpty() || told.state().wire().equals(state))
                .filter(told -> !undelivered || told.isUndelivered())
                .limit(SHOWN)
                .toList();
    }
}

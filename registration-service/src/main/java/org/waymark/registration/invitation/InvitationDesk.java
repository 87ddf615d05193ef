package org.waymark.registration.invitation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.waymark.registration.ledger.Phases;

/** The host's page of invitations: one at a time, many from a list, reminders. */
@Controller
@RequestMapping("/desk/{series}/{edition}/invitations")
class InvitationDesk {

    private static final int SHOWN = 500;

    private final Invitations invitations;
    private final Importer importer;
    private final Editions editions;
    private final Phases phases;
    private final MessageSource messages;
    private final Clock clock;

    InvitationDesk(
            Invitations invitations,
            Importer importer,
            Editions editions,
            Phases phases,
            MessageSource messages,
            Clock clock) {
        this.invitations = invitations;
        this.importer = importer;
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
            Caller caller,
            Locale language) {
        return page(managed(series, edition, caller), state.orElse(""), language);
    }

    @PostMapping
    ModelAndView invite(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale language) {
        Edition managed = inviting(series, edition, caller);
        GuestReader.Reading reading = importer.reader(managed).read(fields);
        Guest guest = reading.guest();
        if (guest == null) {
            return wrong(
                    managed, fields, reading.field(), reading.problem(), HttpStatus.UNPROCESSABLE_CONTENT, language);
        }
        if (invitations.invite(managed.id(), guest, caller.name()).isEmpty()) {
            return wrong(managed, fields, "email", InvitationList.Problem.INVITED, HttpStatus.CONFLICT, language);
        }
        return SeeOther.at(path(managed) + "?invited=1");
    }

    /** A list is tried first, and taken when the host has seen what would come of it. */
    @PostMapping("/import")
    ModelAndView list(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "check") String verb,
            Caller caller,
            Locale language)
            throws IOException {
        Edition managed = inviting(series, edition, caller);
        boolean uploaded = file.filter(one -> !one.isEmpty()).isPresent();
        String csv = uploaded ? new String(file.orElseThrow().getBytes(), StandardCharsets.UTF_8) : list;
        boolean trial = !verb.equals("import");
        return page(managed, "", language)
                .addObject("list", csv)
                .addObject("trial", trial)
                .addObject("report", importer.invite(managed, csv, caller.name(), trial));
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

    private ModelAndView wrong(
            Edition edition,
            Map<String, String> fields,
            String field,
            InvitationList.@Nullable Problem problem,
            HttpStatus status,
            Locale language) {
        String key = "invitations.bad." + (problem == null ? "" : problem.wire());
        String sentence = Objects.requireNonNull(messages.getMessage(key, null, language));
        ModelAndView page = page(edition, "", language)
                .addObject("form", fields)
                .addObject("errors", List.of(new FieldError(field, sentence)));
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(Edition edition, String state, Locale language) {
        List<Invitations.Told> all = invitations.of(edition.id());
        Map<String, Long> counts = new LinkedHashMap<>();
        for (State one : State.values()) {
            counts.put(
                    one.wire(), all.stream().filter(told -> told.state() == one).count());
        }
        Map<String, String> categories = new LinkedHashMap<>(
                Map.of("", Objects.requireNonNull(messages.getMessage("invitations.any-category", null, language))));
        categories.putAll(Choices.categories(editions.seriesOf(edition.id()), language));
        Phase phase = phases.of(edition);
        return new ModelAndView("registration/desk-invitations")
                .addObject("edition", edition)
                .addObject("phase", phase)
                .addObject("possible", phase.allows(Action.INVITE))
                .addObject("state", state)
                .addObject("counts", counts)
                .addObject("total", all.size())
                .addObject("due", due(all))
                .addObject("shown", shown(all, state))
                .addObject("categories", categories)
                .addObject("speech", Choices.languages())
                .addObject("form", Map.of("language", language.getLanguage()))
                .addObject("list", "");
    }

    /** How many would be reminded now. */
    private long due(List<Invitations.Told> all) {
        Instant now = clock.instant();
        return all.stream().filter(told -> invitations.isDue(told, now)).count();
    }

    private static List<Invitations.Told> shown(List<Invitations.Told> all, String state) {
        return all.stream()
                .filter(told -> state.isEmpty() || told.state().wire().equals(state))
                .limit(SHOWN)
                .toList();
    }
}

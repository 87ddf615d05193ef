package org.waymark.registration.enrolment;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.edition.Choices;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.EditionNotOpen;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.guestlist.BadLine;
import org.waymark.registration.guestlist.GuestList;
import org.waymark.registration.guestlist.GuestLists;
import org.waymark.registration.guestlist.Instructions;
import org.waymark.registration.guestlist.ListReader;
import org.waymark.registration.guestlist.ListReport;
import org.waymark.registration.guestlist.ListUnclear;
import org.waymark.registration.guestlist.ListedPerson;
import org.waymark.registration.guestlist.Problem;
import org.waymark.registration.register.AlreadyRegistered;
import org.waymark.registration.register.EditionFull;
import org.waymark.registration.register.NoAdmission;

/** The host enters people. */
@RestController
@RequestMapping("/api/series/{series}/editions/{edition}/registrations")
class EnrolmentController {

    private final Enrolments enrolments;
    private final GuestLists lists;
    private final Editions editions;

    EnrolmentController(Enrolments enrolments, GuestLists lists, Editions editions) {
        this.enrolments = enrolments;
        this.lists = lists;
        this.editions = editions;
    }

    /** Registers somebody whom the host vouches for. What the form asks they answer later. */
    @PostMapping("/enrol")
    ResponseEntity<Enrolled> enrol(
            @PathVariable String series, @PathVariable String edition, @RequestBody Enrolment body, Caller caller) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        Entrant entrant = entrant(lists.of(managed).read(body.fields()));
        RegistrationId id = enrolments.id(managed.id(), entrant.listed());
        Enrolled enrolled =
                switch (enrolments.enrol(managed.id(), entrant, caller, body.isTold())) {
                    case Answer.Confirmed _ -> new Enrolled(id, Status.CONFIRMED, null);
                    case Answer.Waits waits -> new Enrolled(id, Status.WAITING, waits.position());
                    case Answer.AlreadyIn _ -> throw new AlreadyRegistered();
                    case Answer.Full full -> throw new EditionFull(full.why());
                    case Answer.NotArranged _ -> throw new NoAdmission();
                    case Answer.OutOfPhase no -> throw new EditionNotOpen(no.phase());
                    case Answer other ->
                        throw new IllegalStateException("A ledger answered " + other + " to an enrolment");
                };
        return ResponseEntity.created(URI.create("/api/registrations/" + id.value()))
                .cacheControl(CacheControl.noStore())
                .body(enrolled);
    }

    /**
     * Registers the people of a list: the text of a spreadsheet in whatever encoding, or a workbook (XLSX).
     *
     * @param trial only tells what would come of it
     * @param letter whether they are told
     * @param language of letters to whom the list says none
     * @param category of those of whom the list says none
     * @param country of those of whom the list says none
     */
    @PostMapping("/import")
    EnrolmentReport list(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean trial,
            @RequestParam(defaultValue = "true") boolean letter,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam Optional<String> category,
            @RequestParam Optional<String> country,
            @ParameterObject @ModelAttribute Instructions instructions,
            @RequestBody byte[] list,
            Caller caller) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        Entrant.Defaults defaults = defaults(managed, language, category.orElse(null), country.orElse(null));
        GuestList read = lists.of(managed).read(list, instructions);
        Enrolments.Plan plan = enrolments.plan(managed.id(), read, defaults);
        if (trial) {
            return new EnrolmentReport(plan.entrants().size(), 0, ListReport.of(read, plan.bad()));
        }
        if (read.question() != null) {
            throw new ListUnclear(read.question());
        }
        Enrolments.Done done = enrolments.carryOut(managed.id(), plan, caller, letter);
        return new EnrolmentReport(done.confirmed(), done.waiting(), ListReport.of(read, done.bad()));
    }

    private static Entrant entrant(ListReader.Entry entry) {
        ListedPerson person = entry.person();
        Entrant.Defaults none = new Entrant.Defaults("en", null, null);
        BadLine wrong = person == null ? Objects.requireNonNull(entry.wrong()) : Entrant.missing(person, none);
        if (person == null || wrong != null) {
            BadLine why = Objects.requireNonNull(wrong);
            throw new Invalid(why.field().wire(), why.problem().sentence());
        }
        return Entrant.of(person, none);
    }

    private Entrant.Defaults defaults(
            Edition edition, String language, @Nullable String category, @Nullable String country) {
        if (!Choices.languages().containsKey(language)) {
            throw new Invalid("language", Problem.UNKNOWN_LANGUAGE.sentence());
        }
        if (category != null
                && editions.seriesOf(edition.id()).openCategory(category).isEmpty()) {
            throw new Invalid("category", Problem.UNKNOWN_CATEGORY.sentence());
        }
        if (country != null && !Choices.isCountry(country)) {
            throw new Invalid("country", Problem.UNKNOWN_COUNTRY.sentence());
        }
        return new Entrant.Defaults(language, category, country);
    }

    /**
     * Whom to register.
     *
     * @param letter whether they are told; they are where it is not said
     */
    record Enrolment(
            @Nullable String name,
            @Nullable String email,
            @Nullable String organisation,
            @Nullable String country,
            @Nullable String category,
            @Nullable String language,
            @Nullable Boolean letter) {

        boolean isTold() {
            return letter == null || letter;
        }

        Map<String, String> fields() {
            Map<String, String> fields = new HashMap<>();
            fields.put("name", Objects.requireNonNullElse(name, ""));
            fields.put("email", Objects.requireNonNullElse(email, ""));
            fields.put("organisation", Objects.requireNonNullElse(organisation, ""));
            fields.put("country", Objects.requireNonNullElse(country, ""));
            fields.put("category", Objects.requireNonNullElse(category, ""));
            fields.put("language", Objects.requireNonNullElse(language, ""));
            return fields;
        }

        /** Says nothing about the person. */
        @Override
        public String toString() {
            return "Enrolment[…]";
        }
    }

    /** @param position in the waiting list; null for those who have a place */
    record Enrolled(
            RegistrationId id, Status status, @Nullable Integer position) {}

    /**
     * What came of a list, or, before it is done, how many would be registered.
     *
     * @param waiting how many of a list that was taken are on the waiting list
     */
    record EnrolmentReport(int confirmed, int waiting, ListReport list) {}
}

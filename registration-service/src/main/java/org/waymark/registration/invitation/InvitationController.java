package org.waymark.registration.invitation;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.Cursor;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.Page;
import org.waymark.registration.admission.InvitationId;
import org.waymark.registration.attendee.Delivery;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.Choices;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.guestlist.BadLine;
import org.waymark.registration.guestlist.GuestList;
import org.waymark.registration.guestlist.GuestLists;
import org.waymark.registration.guestlist.Instructions;
import org.waymark.registration.guestlist.ListReader;
import org.waymark.registration.guestlist.ListUnclear;
import org.waymark.registration.guestlist.ListedPerson;
import org.waymark.registration.guestlist.Problem;
import org.waymark.registration.ledger.Phases;
import org.waymark.registration.mail.Undelivered;

/** The host asks people to come. */
@RestController
@RequestMapping("/api/series/{series}/editions/{edition}/invitations")
class InvitationController {

    private final Invitations invitations;
    private final Importer importer;
    private final GuestLists lists;
    private final Editions editions;
    private final Phases phases;

    InvitationController(
            Invitations invitations, Importer importer, GuestLists lists, Editions editions, Phases phases) {
        this.invitations = invitations;
        this.importer = importer;
        this.lists = lists;
        this.editions = editions;
        this.phases = phases;
    }

    /** The latest first. */
    @GetMapping
    ResponseEntity<Page<InvitationView>> list(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> delivery,
            Cursor cursor,
            Caller caller) {
        EditionId id = managed(series, edition, caller).id();
        State wanted = state.map(InvitationController::state).orElse(null);
        boolean undelivered = Undelivered.isAskedFor(delivery);
        List<InvitationView> found = invitations.of(id).stream()
                .filter(told -> wanted == null || told.state() == wanted)
                .filter(told -> !undelivered || told.isUndelivered())
                .map(InvitationView::of)
                .dropWhile(view -> cursor.after() != null && !view.id().value().equals(cursor.after()))
                .skip(cursor.after() == null ? 0 : 1)
                .limit(cursor.limit() + 1L)
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(found, cursor, view -> view.id().value()));
    }

    @PostMapping
    ResponseEntity<InvitationView> invite(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestBody InvitationWish wish,
            Caller caller) {
        Edition managed = inviting(series, edition, caller);
        ListReader.Entry entry = lists.of(managed).read(wish.fields());
        ListedPerson person = entry.person();
        if (person == null) {
            BadLine wrong = Objects.requireNonNull(entry.wrong());
            throw new Invalid(wrong.field().wire(), wrong.problem().sentence());
        }
        Guest guest = Guest.of(person, Locale.ENGLISH.getLanguage());
        Invitation made = invitations.invite(managed.id(), guest, caller.name()).orElseThrow(AlreadyInvited::new);
        URI here = URI.create("/api/series/" + series + "/editions/" + edition + "/invitations/"
                + made.id().value());
        return ResponseEntity.created(here)
                .eTag(EntityTags.of(made.version()))
                .cacheControl(CacheControl.noStore())
                .body(InvitationView.of(invitations.told(made)));
    }

    @GetMapping("/{id}")
    ResponseEntity<InvitationView> read(
            @PathVariable String series, @PathVariable String edition, @PathVariable InvitationId id, Caller caller) {
        Invitation found = find(managed(series, edition, caller).id(), id);
        return ResponseEntity.ok()
                .eTag(EntityTags.of(found.version()))
                .cacheControl(CacheControl.noStore())
                .body(InvitationView.of(invitations.told(found)));
    }

    /** Takes it back. Who got in with it stays in. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> withdraw(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable InvitationId id,
            IfMatch ifMatch,
            Caller caller) {
        Invitation found = find(managed(series, edition, caller).id(), id);
        ifMatch.require(found.version());
        invitations.withdraw(found);
        return ResponseEntity.noContent().build();
    }

    /**
     * Invites the people of a list: the text of a spreadsheet in whatever encoding, or a workbook (XLSX). Its good lines are
     * taken, and its bad ones reported. Who has an open invitation has it corrected.
     *
     * @param trial only tells what would come of it
     * @param language of letters to whom the list says none
     * @param again whether those whose invitation changes get the letter once more
     */
    @PostMapping("/import")
    InvitationReport list(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean trial,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "false") boolean again,
            @ParameterObject @ModelAttribute Instructions instructions,
            @RequestBody byte[] list,
            Caller caller) {
        Edition managed = inviting(series, edition, caller);
        if (!Choices.languages().containsKey(language)) {
            throw new Invalid("language", Problem.UNKNOWN_LANGUAGE.sentence());
        }
        GuestList read = lists.of(managed).read(list, instructions);
        Importer.Plan plan = importer.plan(managed.id(), read, language);
        if (trial) {
            return InvitationReport.of(read, plan);
        }
        if (read.question() != null) {
            throw new ListUnclear(read.question());
        }
        return InvitationReport.of(read, plan, importer.carryOut(managed.id(), plan, caller, again));
    }

    /** Reminds those alone who have not answered. */
    @PostMapping("/remind")
    Map<String, Integer> remind(@PathVariable String series, @PathVariable String edition, Caller caller) {
        return Map.of(
                "reminded", invitations.remind(inviting(series, edition, caller).id()));
    }

    private Edition managed(String series, String edition, Caller caller) {
        return editions.managedBy(caller, EditionId.of(series, edition));
    }

    /** A link to a draft leads nowhere, and nobody is asked to what is over or cancelled. */
    private Edition inviting(String series, String edition, Caller caller) {
        Edition managed = managed(series, edition, caller);
        phases.require(Action.INVITE, managed.id());
        return managed;
    }

    private Invitation find(EditionId edition, InvitationId id) {
        return invitations
                .find(id)
                .filter(found -> found.edition().equals(edition))
                .orElseThrow(() -> new NotFound("invitation", id.value()));
    }

    private static State state(String word) {
        return List.of(State.values()).stream()
                .filter(state -> state.wire().equals(word))
                .findFirst()
                .orElseThrow(() -> new Invalid("state", "'" + word + "' is no state of an invitation"));
    }

    /** Whom to ask; {@code expires} is the last day. */
    record InvitationWish(
            @Nullable String email,
            @Nullable String name,
            @Nullable String category,
            @Nullable String language,
            @Nullable String expires) {

        Map<String, String> fields() {
            return Map.of(
                    "email", text(email),
                    "name", text(name),
                    "category", text(category),
                    "language", text(language),
                    "expires", text(expires));
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }

        /** Says nothing about the person, so that no log line does. */
        @Override
        public String toString() {
            return "InvitationWish[…]";
        }
    }

    record InvitationView(
            InvitationId id,
            String state,
            String code,
            String email,
            String name,
            @Nullable String category,
            String language,
            @Nullable Instant expires,
            Instant created,
            int reminded,
            Delivery.@Nullable State delivery) {

        static InvitationView of(Invitations.Told told) {
            Invitation one = told.invitation();
            return new InvitationView(
                    one.id(),
                    told.state().wire(),
                    told.code(),
                    one.guest().email(),
                    one.guest().name(),
                    one.guest().category(),
                    one.guest().language(),
                    one.guest().expires(),
                    one.created(),
                    one.reminded(),
                    told.post().state());
        }

        /** Says nothing about the person, so that no log line does. */
        @Override
        public String toString() {
            return "InvitationView[" + id + "]";
        }
    }
}

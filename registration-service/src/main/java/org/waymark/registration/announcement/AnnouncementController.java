package org.waymark.registration.announcement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.defaults.web.Cursor;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.MergePatch;
import org.waymark.defaults.web.Page;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.mail.Mailing;
import tools.jackson.databind.JsonNode;

/** What the host writes to many. */
@RestController
@RequestMapping("/api/series/{series}/editions/{edition}/announcements")
class AnnouncementController {

    private final Announcements announcements;
    private final Previews previews;
    private final Editions editions;
    private final MergePatch mergePatch;

    AnnouncementController(Announcements announcements, Previews previews, Editions editions, MergePatch mergePatch) {
        this.announcements = announcements;
        this.previews = previews;
        this.editions = editions;
        this.mergePatch = mergePatch;
    }

    /** Newest first. */
    @GetMapping
    Page<AnnouncementView> list(
            @PathVariable String series, @PathVariable String edition, Cursor cursor, Caller caller) {
        EditionId id = managed(series, edition, caller);
        return Page.of(
                        announcements.below(id, below(cursor), cursor.limit() + 1),
                        cursor,
                        mailing -> String.valueOf(mailing.number()))
                .map(AnnouncementView::of);
    }

    @PostMapping
    ResponseEntity<AnnouncementView> draft(
            @PathVariable String series,
            @PathVariable String edition,
            @Valid @RequestBody AnnouncementWish wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Caller caller) {
        EditionId id = managed(series, edition, caller);
        Mailing draft = announcements.draft(id, wish.note(), wish.selection(), idempotencyKey);
        URI here = URI.create("/api/series/" + series + "/editions/" + edition + "/announcements/" + draft.number());
        return ResponseEntity.created(here).eTag(EntityTags.of(draft.version())).body(AnnouncementView.of(draft));
    }

    @GetMapping("/{number}")
    ResponseEntity<AnnouncementView> read(
            @PathVariable String series, @PathVariable String edition, @PathVariable long number, Caller caller) {
        return tagged(announcements.get(managed(series, edition, caller), number));
    }

    @PatchMapping(
            path = "/{number}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<AnnouncementView> reword(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable long number,
            @RequestBody JsonNode patch,
            IfMatch ifMatch,
            Caller caller) {
        Mailing draft = announcements.get(managed(series, edition, caller), number);
        if (!draft.isDraft()) {
            throw new AlreadySent();
        }
        AnnouncementWish wish = mergePatch.apply(AnnouncementWish.of(draft), AnnouncementWish.class, patch);
        return tagged(announcements.reword(draft, wish.note(), wish.selection(), ifMatch));
    }

    @DeleteMapping("/{number}")
    ResponseEntity<Void> discard(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable long number,
            IfMatch ifMatch,
            Caller caller) {
        announcements.discard(announcements.get(managed(series, edition, caller), number), ifMatch);
        return ResponseEntity.noContent().build();
    }

    /** How the mail reads in each language, and how many get it. */
    @GetMapping("/{number}/preview")
    Previews.Preview preview(
            @PathVariable String series, @PathVariable String edition, @PathVariable long number, Caller caller) {
        return previews.of(announcements.get(managed(series, edition, caller), number));
    }

    /** Sends the version that was seen; done twice it is done once. */
    @PostMapping("/{number}/send")
    ResponseEntity<AnnouncementView> send(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable long number,
            IfMatch ifMatch,
            Caller caller) {
        Mailing sent = announcements.send(announcements.get(managed(series, edition, caller), number), ifMatch);
        return ResponseEntity.accepted().eTag(EntityTags.of(sent.version())).body(AnnouncementView.of(sent));
    }

    /** Sends the draft to whoever asks, at the address of their account, and to nobody else. */
    @PostMapping("/{number}/try")
    ResponseEntity<Void> tryOut(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable long number,
            Caller caller,
            Locale language) {
        announcements.tryOut(announcements.get(managed(series, edition, caller), number), caller, language);
        return ResponseEntity.accepted().build();
    }

    private EditionId managed(String series, String edition, Caller caller) {
        return editions.managedBy(caller, EditionId.of(series, edition)).id();
    }

    private static ResponseEntity<AnnouncementView> tagged(Mailing mailing) {
        return ResponseEntity.ok().eTag(EntityTags.of(mailing.version())).body(AnnouncementView.of(mailing));
    }

    static long below(Cursor cursor) {
        String after = cursor.after();
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new Invalid("after", "'" + after + "' is not the 'next' of a page");
        }
    }

    /** Who gets it; null for any. No status: all who have a place or hope for one. */
    record Addressees(
            @Nullable @Pattern(regexp = "requested|confirmed|waiting|offered|cancelled|rejected|expired") String status,

            @Nullable @Size(max = 100) String category,
            @Nullable @Size(max = 2) String country,
            @Nullable @Size(max = 200) String q) {

        static final Addressees ALL = new Addressees(null, null, null, null);

        static Addressees of(Selection selection) {
            Status status = selection.status();
            return new Addressees(
                    status == null ? null : status.wire(), selection.category(), selection.country(), selection.text());
        }

        Selection selection() {
            return new Selection(
                    status == null ? null : Status.ofWire(status).orElse(null),
                    orNull(category),
                    orNull(country),
                    orNull(q));
        }

        private static @Nullable String orNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    record AnnouncementWish(
            @NotNull LocalizedText subject,
            @NotNull LocalizedText text,
            @Nullable @Valid Addressees group) {

        static AnnouncementWish of(Mailing draft) {
            Mailing.Note note = Objects.requireNonNull(draft.note());
            return new AnnouncementWish(note.subject(), note.text(), Addressees.of(draft.group()));
        }

        Mailing.Note note() {
            return new Mailing.Note(subject, text);
        }

        Selection selection() {
            return Objects.requireNonNullElse(group, Addressees.ALL).selection();
        }
    }

    /**
     * An announcement and how far it is.
     *
     * @param people whom it was meant to reach when it was sent
     * @param told whom it has reached so far
     */
    record AnnouncementView(
            long number,
            Mailing.State state,
            long version,
            LocalizedText subject,
            LocalizedText text,
            Addressees group,
            Instant created,
            @Nullable Instant sent,
            long people,
            long told) {

        static AnnouncementView of(Mailing mailing) {
            Mailing.Note note = Objects.requireNonNull(mailing.note());
            return new AnnouncementView(
                    mailing.number(),
                    mailing.state(),
                    mailing.version(),
                    note.subject(),
                    note.text(),
                    Addressees.of(mailing.group()),
                    mailing.created(),
                    mailing.sent(),
                    mailing.progress().people(),
                    mailing.progress().told());
        }
    }
}

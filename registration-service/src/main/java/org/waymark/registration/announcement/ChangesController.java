package org.waymark.registration.announcement;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;

/** What has become of an edition and has not been told yet; nobody is told unless the host says so. */
@RestController
@RequestMapping("/api/series/{series}/editions/{edition}/changes")
class ChangesController {

    private final EditionChanges changes;
    private final ChangeLetters letters;
    private final Editions editions;

    ChangesController(EditionChanges changes, ChangeLetters letters, Editions editions) {
        this.changes = changes;
        this.letters = letters;
        this.editions = editions;
    }

    @GetMapping
    @Operation(
            summary = "Read what has not been told yet",
            description = "Whom a letter about the change would reach, and how it reads in each language concerned.")
    ResponseEntity<ChangesView> read(@PathVariable String series, @PathVariable String edition, Caller caller) {
        return tagged(HttpStatus.OK, managed(series, edition, caller), null);
    }

    @PostMapping("/tell")
    @Operation(
            summary = "Tell people what has changed",
            description = "One letter to each person whom the change concerns, of the version that was seen.")
    ResponseEntity<ChangesView> tell(
            @PathVariable String series,
            @PathVariable String edition,
            @Valid @RequestBody(required = false) @Nullable Telling telling,
            IfMatch ifMatch,
            Caller caller) {
        Edition managed = managed(series, edition, caller);
        long told = changes.tell(managed, HostsNote.of(telling == null ? null : telling.note()), ifMatch);
        return tagged(HttpStatus.ACCEPTED, managed, told);
    }

    @PostMapping("/dismiss")
    @Operation(
            summary = "Tell nobody",
            description = "The change counts as known from now on, and no letter about it leaves.")
    ResponseEntity<ChangesView> dismiss(
            @PathVariable String series, @PathVariable String edition, IfMatch ifMatch, Caller caller) {
        Edition managed = managed(series, edition, caller);
        changes.keepQuiet(managed, ifMatch);
        return tagged(HttpStatus.OK, managed, null);
    }

    private Edition managed(String series, String edition, Caller caller) {
        return editions.managedBy(caller, EditionId.of(series, edition));
    }

    private ResponseEntity<ChangesView> tagged(HttpStatus status, Edition edition, @Nullable Long told) {
        ChangesView view = changes.pending(edition)
                .map(change -> ChangesView.of(letters.of(change, null)))
                .orElseGet(() -> new ChangesView(false, told, 0, 0, 0, List.of()));
        return ResponseEntity.status(status)
                .eTag(EntityTags.of(edition.version()))
                .body(view);
    }

    record Telling(@Nullable LocalizedText note) {}

    /**
     * What has not been told.
     *
     * @param pending whether anything is
     * @param told how many get the letter that was asked for just now; null where none was
     * @param placed those concerned who have a place
     * @param hopeful those concerned who hope for one
     * @param unconcerned those who read a language in which nothing has changed
     */
    record ChangesView(
            boolean pending,
            @Nullable Long told,
            long placed,
            long hopeful,
            long unconcerned,
            List<ChangeLetters.Letter> letters) {

        static ChangesView of(ChangeLetters.Preview preview) {
            return new ChangesView(
                    true, null, preview.placed(), preview.hopeful(), preview.unconcerned(), preview.letters());
        }
    }
}

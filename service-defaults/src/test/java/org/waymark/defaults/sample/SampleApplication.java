package org.waymark.defaults.sample;

import com.mongodb.client.MongoDatabase;
import io.cloudevents.CloudEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.defaults.messaging.MessageReader;
import org.waymark.defaults.messaging.StateCopies;
import org.waymark.defaults.messaging.StateCopiesFactory;
import org.waymark.defaults.outbox.OutboxMessages;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.AccessTable;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.store.AggregateCollection;
import org.waymark.defaults.store.AggregateCollections;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.defaults.web.Cursor;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.MergePatch;
import org.waymark.defaults.web.Page;
import tools.jackson.databind.JsonNode;

@SpringBootApplication
public class SampleApplication {

    static final String TOPIC = "sample.notes";
    static final String CHANGED = "sample.note.changed.v1";

    @Bean
    AggregateCollection<NoteId, Note> notes(AggregateCollections collections) {
        return collections.of("notes", Note.class);
    }

    @Bean
    StateCopies<NoteCopy> copies(StateCopiesFactory factory, MongoDatabase database) {
        return factory.of("note-copies", NoteCopy.class);
    }

    @Bean
    AccessTable access() {
        return new AccessTable()
                .anybody("* /**")
                .only((caller, _) -> caller.require(caller.is("writer")), "POST /api/notes");
    }

    @RestController
    static class NoteController {

        private final AggregateCollection<NoteId, Note> notes;
        private final OutboxMessages messages;
        private final MergePatch patches;

        NoteController(AggregateCollection<NoteId, Note> notes, OutboxMessages messages, MergePatch patches) {
            this.notes = notes;
            this.messages = messages;
            this.patches = patches;
        }

        record Fields(
                @NotNull NoteId id,
                @NotBlank String owner,
                @NotNull LocalizedText title,
                @Max(10) int stars,
                Note.Mood mood,
                LocalDate day) {}

        record Changes(@NotBlank String owner, @NotNull LocalizedText title) {}

        @PostMapping("/api/notes")
        ResponseEntity<Note> create(@Valid @RequestBody Fields fields, Caller caller) {
            caller.require(caller.is("writer"));
            var note = new Note(fields.id(), 1, fields.owner(), fields.title(), fields.mood(), null);
            notes.insert(note, messages.of(TOPIC, note.id().value(), CHANGED, 1, note));
            return ResponseEntity.created(URI.create("/api/notes/" + note.id().value()))
                    .eTag(EntityTags.of(1))
                    .body(note);
        }

        @GetMapping("/api/notes/{id}")
        ResponseEntity<Note> read(@PathVariable NoteId id) {
            var note = notes.find(id).orElseThrow(() -> new NotFound("note", id.value()));
            return ResponseEntity.ok().eTag(EntityTags.of(note.version())).body(note);
        }

        @PatchMapping("/api/notes/{id}")
        ResponseEntity<Note> change(@PathVariable NoteId id, @RequestBody JsonNode patch, IfMatch ifMatch) {
            var note = notes.find(id).orElseThrow(() -> new NotFound("note", id.value()));
            ifMatch.require(note.version());
            var changes = patches.apply(new Changes(note.owner(), note.title()), Changes.class, patch);
            var next = new Note(id, note.version() + 1, changes.owner(), changes.title(), note.mood(), note.remark());
            notes.replace(next, messages.of(TOPIC, id.value(), CHANGED, next.version(), next));
            return ResponseEntity.ok().eTag(EntityTags.of(next.version())).body(next);
        }

        @GetMapping("/api/pages")
        Page<String> pages(Cursor cursor) {
            return new Page<>(java.util.List.of(String.valueOf(cursor.limit())), cursor.after());
        }

        @PostMapping("/api/notes/checked")
        void check(@Valid @RequestBody Fields fields, @RequestHeader @Size(max = 5) String key) {}

        @PostMapping("/api/notes/dates")
        RelativeDate date(@RequestBody RelativeDate date) {
            return date;
        }

        @PostMapping(path = "/notes/form", produces = "text/plain")
        String form(@RequestParam MultiValueMap<String, String> fields) {
            return String.valueOf(fields.size());
        }

        @PostMapping(path = "/notes/upload", consumes = "multipart/form-data", produces = "text/plain")
        String upload(@RequestParam MultipartFile file) {
            return String.valueOf(file.getSize());
        }

        @GetMapping("/api/broken/{code}")
        String brokenBehindACode() {
            throw new IllegalStateException("secret detail");
        }

        @GetMapping("/api/broken")
        String broken() {
            throw new IllegalStateException("secret detail");
        }
    }

    @RestController
    static class NoteListener {

        private final StateCopies<NoteCopy> copies;
        private final MessageReader messages;

        NoteListener(StateCopies<NoteCopy> copies, MessageReader messages) {
            this.copies = copies;
            this.messages = messages;
        }

        record Told(String owner) {}

        @KafkaListener(topics = TOPIC)
        void on(CloudEvent event) {
            messages.read(event, CHANGED, Told.class)
                    .ifPresent(told -> copies.keep(
                            told.key(),
                            told.version(),
                            new NoteCopy(told.key(), told.version(), told.data().owner())));
        }
    }
}

package org.waymark.content.material;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.content.edition.EditionId;
import org.waymark.defaults.cache.PublicContent;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.defaults.web.Cursor;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.Page;

/** Materials over HTTP; their contents are {@link ContentApi}'s. */
@PublicContent
@RestController
@Tag(name = "Materials", description = "Documents and pictures")
final class MaterialApi {

    record MaterialView(
            MaterialId id,
            long version,
            String series,
            String edition,
            @Nullable String trail,
            MaterialKind kind,
            LocalizedText title,
            String language,
            @Nullable String licence,
            @Nullable String alternativeText,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            Instant uploaded,
            boolean published,
            String content) {

        static MaterialView of(Material material) {
            var file = material.file();
            return new MaterialView(
                    material.id(),
                    material.version(),
                    material.edition().series(),
                    material.edition().slug(),
                    material.trail() == null ? null : material.trail().slug(),
                    material.kind(),
                    material.title(),
                    material.language(),
                    material.licence(),
                    material.alternativeText(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    material.uploaded(),
                    material.published(),
                    location(material) + "/content");
        }
    }

    private final MaterialWork work;

    MaterialApi(MaterialWork work) {
        this.work = work;
    }

    @GetMapping("/api/series/{series}/editions/{edition}/materials")
    @Operation(
            summary = "List materials",
            description = "The public ones; to their managers also those that wait for their trail.")
    Page<MaterialView> list(@PathVariable String series, @PathVariable String edition, Cursor cursor, Caller caller) {
        var found = work.list(caller, EditionId.of(series, edition), cursor);
        return Page.of(found, cursor, material -> material.id().value()).map(MaterialView::of);
    }

    @PostMapping(
            path = "/api/series/{series}/editions/{edition}/materials",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Upload a material",
            description =
                    "For the edition's managers, or with a trail for publishers of its city. Pictures need an alternative text; the content must be what name and type say.")
    ResponseEntity<MaterialView> upload(
            @PathVariable String series,
            @PathVariable String edition,
            @Valid @ModelAttribute Details details,
            @RequestParam MultipartFile file,
            Caller caller) {
        var material = work.upload(caller, EditionId.of(series, edition), details, file);
        return ResponseEntity.created(URI.create(location(material)))
                .eTag(EntityTags.of(material.version()))
                .body(MaterialView.of(material));
    }

    @GetMapping("/api/materials/{id}")
    @Operation(summary = "Read what is said of a material", description = "Open to everyone once it is public.")
    ResponseEntity<MaterialView> get(@PathVariable MaterialId id, Caller caller) {
        var material = work.see(caller, id);
        return ResponseEntity.ok().eTag(EntityTags.of(material.version())).body(MaterialView.of(material));
    }

    @DeleteMapping("/api/materials/{id}")
    @Operation(summary = "Withdraw a material", description = "For its owner, for good. Needs If-Match.")
    ResponseEntity<Void> withdraw(@PathVariable MaterialId id, IfMatch ifMatch, Caller caller) {
        work.withdraw(caller, id, ifMatch::require);
        return ResponseEntity.noContent().build();
    }

    private static String location(Material material) {
        return "/api/materials/" + material.id().value();
    }
}

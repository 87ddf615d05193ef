package org.waymark.content.material;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.cache.PublicContent;
import org.waymark.defaults.security.Caller;

/**
 * The contents of materials. Whatever is in a file, it is served as the type that was found in it, which a browser may
 * not second-guess, and where nothing in it can run; all but images is offered for saving.
 */
@PublicContent
@RestController
@Tag(name = "Materials", description = "Documents and pictures")
final class ContentApi {

    private static final String NOTHING_RUNS = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final MaterialWork work;
    private final FileStore files;

    ContentApi(MaterialWork work, FileStore files) {
        this.work = work;
        this.files = files;
    }

    @GetMapping("/api/materials/{id}/content")
    @Operation(
            summary = "Download a material",
            description = "The file as it was uploaded; understands Range, If-Range and If-None-Match.")
    ResponseEntity<Resource> content(
            @PathVariable MaterialId id,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            Caller caller) {
        var material = work.see(caller, id);
        var file = material.file();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .eTag(file.entityTag())
                .cacheControl(material.published() ? CacheControl.maxAge(FRESH).cachePublic() : CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-site")
                .body(body(file, ifRange, range));
    }

    /**
     * A range of another content than the one there is would be of no use: then the whole is sent (RFC 9110, 13.1.5). So
     * it is for several ranges at once, and for what is not a range (14.2).
     */
    private Resource body(StoredFile file, @Nullable String ifRange, @Nullable String range) {
        var isOfThisContent = ifRange == null || ifRange.equals(file.entityTag());
        var isWhole = range != null
                && (!isOfThisContent
                        || ByteRange.of(range)
                                .filter(one -> one.in(file.size()))
                                .isEmpty());
        return isWhole ? new InputStreamResource(() -> files.open(file)) : new Content(files, file);
    }

    private static String disposition(StoredFile file) {
        var disposition = file.isImage() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString();
    }

    /** A file that is read from the store when it is sent, as a whole or in ranges. */
    private static final class Content extends AbstractResource {

        private final FileStore files;
        private final StoredFile file;

        Content(FileStore files, StoredFile file) {
            this.files = files;
            this.file = file;
        }

        @Override
        public InputStream getInputStream() {
            return files.open(file);
        }

        @Override
        public long contentLength() {
            return file.size();
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public String getFilename() {
            return file.name();
        }

        @Override
        public String getDescription() {
            return file.id();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Content content && content.file.equals(file);
        }

        @Override
        public int hashCode() {
            return file.hashCode();
        }
    }
}

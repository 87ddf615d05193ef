package org.waymark.content.material;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of files that are taken. None of them runs in a browser. */
public enum Format {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg jpeg"),
    WEBP("image/webp", "webp"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final String extensions;

    Format(String mediaType, String extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /** Whether the file's name and the type that its sender declared say the same as its content. */
    boolean isNamed(String fileName) {
        return extensions().anyMatch(extension(fileName)::equals);
    }

    /** Whether a sender may have declared it so; senders that do not know declare nothing or a stream of bytes. */
    boolean isDeclaredAs(String declared) {
        var type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.isEmpty()
                || type.equals("application/octet-stream")
                || type.equals(mediaType)
                || (this == CSV && (type.equals("application/vnd.ms-excel") || type.equals("text/plain")));
    }

    static Optional<Format> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    /** What file choosers are told to offer. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(Format::extensions)
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }

    private Stream<String> extensions() {
        return Arrays.stream(extensions.split(" "));
    }

    private static String extension(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

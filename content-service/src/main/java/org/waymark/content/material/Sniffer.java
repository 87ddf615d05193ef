package org.waymark.content.material;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Says what a file is by its content. The name only tells apart kinds of plain text. */
@Component
final class Sniffer {

    /** The part that makes an Office Open XML package the document that it is. */
    private static final Map<String, Format> MAIN_PARTS = Map.of(
            "word/document.xml", Format.DOCX, "ppt/presentation.xml", Format.PPTX, "xl/workbook.xml", Format.XLSX);

    private static final int LONGEST_MEDIA_TYPE = 100;

    private final Tika tika = new Tika();

    /** The format of the file, if it is one that is taken. */
    Optional<Format> format(Path file, String fileName) throws IOException {
        var type = mediaType(file);
        return switch (type) {
            case "text/plain" -> Optional.of(Format.CSV.isNamed(fileName) ? Format.CSV : Format.TXT);
            case "application/zip", "application/x-tika-ooxml" -> packaged(file);
            default -> Format.ofMediaType(type);
        };
    }

    private String mediaType(Path file) throws IOException {
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            return tika.detect(content);
        }
    }

    private static Optional<Format> packaged(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") != null) {
                return officeOpenXml(zip);
            }
            return openDocument(zip);
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    /** Documents with macros are none of the formats. */
    private static Optional<Format> officeOpenXml(ZipFile zip) {
        if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
            return Optional.empty();
        }
        return MAIN_PARTS.entrySet().stream()
                .filter(part -> zip.getEntry(part.getKey()) != null)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<Format> openDocument(ZipFile zip) throws IOException {
        var declaration = zip.getEntry("mimetype");
        if (declaration == null) {
            return Optional.empty();
        }
        try (var content = zip.getInputStream(declaration)) {
            var type = new String(content.readNBytes(LONGEST_MEDIA_TYPE), StandardCharsets.US_ASCII);
            return Format.ofMediaType(type.strip());
        }
    }
}

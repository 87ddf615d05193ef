package org.waymark.content.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.content.Samples;

class SnifferTest {

    private final Sniffer sniffer = new Sniffer();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theContentSaysWhatAFileIs() throws IOException {
        assertThat(formatOf(Samples.pdf(), "x")).isEqualTo("PDF");
        assertThat(formatOf(Samples.png(), "x")).isEqualTo("PNG");
        assertThat(formatOf(Samples.docx(), "x")).isEqualTo("DOCX");
        assertThat(formatOf(Samples.zip("[Content_Types].xml", "ppt/presentation.xml"), "x"))
                .isEqualTo("PPTX");
        assertThat(formatOf(Samples.zip("[Content_Types].xml", "xl/workbook.xml"), "x"))
                .isEqualTo("XLSX");
        assertThat(formatOf(Samples.odt(), "x")).isEqualTo("ODT");
        assertThat(formatOf("a,b\n1,2\n", "x.csv")).isEqualTo("CSV");
        assertThat(formatOf("Just words.\n", "x.txt")).isEqualTo("TXT");
    }

    @Test
    void whatCouldRunOrHideSomethingIsNotTaken() throws IOException {
        assertThat(formatOf("<!DOCTYPE html><html><body>hi</body></html>", "x.txt"))
                .isEqualTo("none");
        assertThat(formatOf("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "x.png"))
                .isEqualTo("none");
        assertThat(formatOf(Samples.docxWithMacros(), "x.docx")).isEqualTo("none");
        assertThat(formatOf(Samples.zip("virus.exe"), "x.docx")).isEqualTo("none");
        assertThat(formatOf("PK\u0003\u0004 broken", "x.docx")).isEqualTo("none");
        assertThat(formatOf("MZ\u0090\u0000\u0003\u0000\u0000\u0000", "x.pdf")).isEqualTo("none");
    }

    private String formatOf(String content, String name) throws IOException {
        return formatOf(content.getBytes(StandardCharsets.ISO_8859_1), name);
    }

    private String formatOf(byte[] content, String name) throws IOException {
        var file = Files.write(folder.resolve("received"), content);
        return sniffer.format(file, name).map(Format::name).orElse("none");
    }
}

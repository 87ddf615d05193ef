package org.waymark.registration.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** What is no table is refused with a sentence, and never read whole. */
class SpreadsheetTest {

    @Test
    void whatWasExportedComesBackTheSame() throws IOException {
        List<String> texts = List.of("=1+1", "'=1", "Zoé; @home", "5\" + 3", "a\nb");
        for (Separator separator : Separator.values()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (CsvWriter writer = new CsvWriter(bytes, separator)) {
                writer.head(List.of("a", "b", "c", "d", "e"));
                writer.add(texts.stream().<Cell>map(Cell.Text::new).toList());
            }
            assertThat(Spreadsheet.read(bytes.toByteArray(), null).rows().get(1).cells())
                    .isEqualTo(texts);
        }
    }

    @Test
    void aWorkbookThatUnpacksToMuchMoreIsRefused() throws IOException {
        byte[] bomb = workbook("<c r=\"A1\"/>".repeat(4_000_000));
        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertRefused(bomb, "list-too-much");
    }

    @Test
    void aWorkbookWithACellThatNoSpreadsheetHasIsRefused() throws IOException {
        assertRefused(workbook("<c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c>"), "list-too-much");
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertRefused(new byte[0], "list-empty");
        assertRefused(" \n ; ; \n".getBytes(UTF_8), "list-empty");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "list-old-workbook");
        assertRefused(new byte[] {'P', 'K', 3, 4, 5, 6, 7}, "list-no-table");
        assertRefused(new byte[] {0x00, 0x00, 0x01, 0x02, 0x00, 0x00}, "list-no-table");
        assertRefused("x;".repeat(200).getBytes(UTF_8), "list-too-wide");
        byte[] whole = workbook("<c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c>");
        for (int length = 5; length < whole.length; length += 97) {
            assertRefused(Arrays.copyOf(whole, length), "list-no-table");
        }
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> Spreadsheet.read(file, null))
                .isInstanceOfSatisfying(
                        Unreadable.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** A workbook whose first row has these cells. */
    private static byte[] workbook(String cells) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(whole, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("List");
            sheet.value(0, 0, "x");
        }
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(whole.toByteArray()))
                        .get();
                ZipOutputStream to = new ZipOutputStream(changed)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                String part = new String(from.getInputStream(entry).readAllBytes(), UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(part.replaceAll("<c r=.*</c>", cells).getBytes(UTF_8));
            }
        }
        return changed.toByteArray();
    }
}

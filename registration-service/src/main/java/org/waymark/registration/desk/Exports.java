package org.waymark.registration.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.form.Cell;
import org.waymark.registration.register.Listing;

/**
 * The host's list for a spreadsheet, read and written page by page, so that a large edition takes no more memory than
 * a small one; the headers leave before anything is read. What a spreadsheet would take for a formula is made plain
 * text.
 */
@Controller
class Exports {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Listing listing;
    private final Editions editions;
    private final Tables tables;

    Exports(Listing listing, Editions editions, Tables tables) {
        this.listing = listing;
        this.editions = editions;
        this.tables = tables;
    }

    /** Takes one row after the other. */
    private interface Rows {
        void add(List<Cell> cells) throws IOException;
    }

    @GetMapping("/desk/{series}/{edition}/registrations.csv")
    void csv(
            @PathVariable String series,
            @PathVariable String edition,
            Filters filters,
            Caller caller,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        Table table = tables.of(managed, language);
        name(response, managed, "csv", "text/csv;charset=UTF-8");
        try (Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                CSVPrinter rows = new CSVPrinter(text, CSVFormat.RFC4180)) {
            text.write(BYTE_ORDER_MARK);
            rows.printRecord(table.headers().stream().map(Exports::plain).toList());
            rows.flush();
            write(
                    managed,
                    filters,
                    table,
                    cells -> rows.printRecord(cells.stream().map(Exports::plain).toList()));
        }
    }

    @GetMapping("/desk/{series}/{edition}/registrations.xlsx")
    void workbook(
            @PathVariable String series,
            @PathVariable String edition,
            Filters filters,
            Caller caller,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        Table table = tables.of(managed, language);
        name(response, managed, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (OutputStream bytes = response.getOutputStream();
                Workbook book = new Workbook(bytes, "Waymark", "1.0")) {
            Worksheet worksheet = book.newWorksheet(table.title());
            Sheet sheet = new Sheet(worksheet);
            sheet.head(table.headers());
            bytes.flush();
            write(managed, filters, table, sheet::add);
            worksheet.finish();
        }
    }

    private void write(Edition edition, Filters filters, Table table, Rows rows) throws IOException {
        try {
            listing.each(edition.id(), filters.selection(), row -> {
                try {
                    rows.add(table.cells(row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String plain(Cell cell) {
        return cell instanceof Cell.Text words ? plain(words.text()) : cell.text();
    }

    /** The sign in front makes a spreadsheet take the cell for text (OWASP, CSV injection). */
    static String plain(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static void name(HttpServletResponse response, Edition edition, String extension, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(edition.id().slug() + "-registrations." + extension)
                        .build()
                        .toString());
    }
}

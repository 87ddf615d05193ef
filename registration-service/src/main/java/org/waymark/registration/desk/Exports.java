package org.waymark.registration.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.register.Listing;
import org.waymark.registration.spreadsheet.Cell;
import org.waymark.registration.spreadsheet.CsvWriter;
import org.waymark.registration.spreadsheet.Separator;

/**
 * The host's list for a spreadsheet, read and written page by page, so that a large edition takes no more memory than
 * a small one; the headers leave before anything is read. Text is separated as the spreadsheets of the host's language
 * separate it, or as {@code ?separator=} says.
 */
@Controller
class Exports {

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
            @RequestParam Optional<String> separator,
            Caller caller,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        Table table = tables.of(managed, language);
        Separator between = separator.map(Exports::separator).orElseGet(() -> Separator.of(language));
        name(response, managed, "csv", "text/csv;charset=UTF-8");
        try (CsvWriter rows = new CsvWriter(response.getOutputStream(), between)) {
            rows.head(table.headers());
            write(managed, filters, table, rows::add);
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
            listing.each(edition.id(), filters.selection(), filters.isUndelivered(), row -> {
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

    private static Separator separator(String word) {
        return Separator.ofWire(word).orElseThrow(() -> new Invalid("separator", "'" + word + "' is not a separator"));
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

package org.waymark.registration.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;

/**
 * All registrations of an edition for a spreadsheet, read and written page by page, so that a large edition takes no
 * more memory than a small one. What a spreadsheet would take for a formula is made plain text.
 */
@Controller
class Exports {

    private static final int PAGE = 500;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Registrations registrations;
    private final Editions editions;
    private final MessageSource messages;

    Exports(Registrations registrations, Editions editions, MessageSource messages) {
        this.registrations = registrations;
        this.editions = editions;
        this.messages = messages;
    }

    /** Takes one row after the other. */
    private interface Rows {
        void add(List<String> cells) throws IOException;
    }

    @GetMapping("/desk/{series}/{edition}/registrations.csv")
    void csv(
            @PathVariable String series,
            @PathVariable String edition,
            Caller caller,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        name(response, managed, "csv", "text/csv;charset=UTF-8");
        try (Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                CSVPrinter rows = new CSVPrinter(text, CSVFormat.RFC4180)) {
            text.write(BYTE_ORDER_MARK);
            write(
                    managed,
                    language,
                    cells -> rows.printRecord(cells.stream().map(Exports::plain).toList()));
        }
    }

    @GetMapping("/desk/{series}/{edition}/registrations.xlsx")
    void workbook(
            @PathVariable String series,
            @PathVariable String edition,
            Caller caller,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        name(response, managed, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (OutputStream bytes = response.getOutputStream();
                Workbook book = new Workbook(bytes, "Waymark", "1.0")) {
            Worksheet sheet = book.newWorksheet(say("desk.registrations", language));
            Row row = new Row(sheet);
            write(managed, language, row::add);
            sheet.finish();
        }
    }

    /** Writes cells as strings, which no spreadsheet computes, and hands them on now and then. */
    private static final class Row {

        private final Worksheet sheet;
        private int number;

        Row(Worksheet sheet) {
            this.sheet = sheet;
        }

        void add(List<String> cells) throws IOException {
            for (int column = 0; column < cells.size(); column++) {
                sheet.inlineString(number, column, cells.get(column));
            }
            number++;
            if (number % PAGE == 1) {
                sheet.flush();
            }
        }
    }

    private void write(Edition edition, Locale language, Rows rows) throws IOException {
        rows.add(Stream.of(
                        "registration.name",
                        "registration.email",
                        "registration.organisation",
                        "register.country",
                        "registration.category",
                        "registration.status",
                        "registration.registered")
                .map(key -> say(key, language))
                .toList());
        long after = 0;
        List<Registration> page;
        do {
            page = registrations.of(edition.id(), Selection.ALL, after, PAGE);
            for (Registration registration : page) {
                rows.add(cells(registration, language));
                after = registration.rank();
            }
        } while (page.size() == PAGE);
    }

    private List<String> cells(Registration registration, Locale language) {
        return List.of(
                registration.person().name(),
                registration.person().email(),
                registration.person().organisation(),
                registration.person().country(),
                registration.category(),
                say("status." + registration.status().wire(), language),
                registration.registered().toString());
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
                        .filename(edition.id().slug() + "." + extension)
                        .build()
                        .toString());
    }

    private String say(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, language));
    }
}

package org.waymark.registration.desk;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Series;
import org.waymark.registration.form.AnswerColumns;
import org.waymark.registration.register.Listing;
import org.waymark.registration.spreadsheet.Cell;

/**
 * Registrations as rows of cells, with the answers and needs that only the host sees.
 *
 * @param say gives the text of a key
 */
record Table(Edition edition, Series series, AnswerColumns answers, UnaryOperator<String> say, Locale language) {

    String title() {
        return say.apply("desk.registrations");
    }

    List<String> headers() {
        List<String> headers = new ArrayList<>(Stream.of(
                        "registration.name",
                        "registration.email",
                        "registration.organisation",
                        "register.country",
                        "registration.category",
                        "registration.status",
                        "export.language",
                        "registration.registered",
                        "export.delegation",
                        "export.position")
                .map(say)
                .toList());
        headers.addAll(answers.headers());
        return headers;
    }

    List<Cell> cells(Listing.Row row) {
        Registration registration = row.registration();
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Text(registration.person().name()),
                new Cell.Text(registration.person().email()),
                new Cell.Text(registration.person().organisation()),
                new Cell.Text(registration.person().country()),
                new Cell.Text(group(registration.category())),
                new Cell.Text(say.apply("status." + registration.status().wire())),
                new Cell.Text(registration.language()),
                new Cell.Time(registration
                        .registered()
                        .atZone(ZoneId.of(edition.timeZone()))
                        .toLocalDateTime()),
                new Cell.Text(Objects.requireNonNullElse(registration.delegation(), "")),
                row.position() == null ? Cell.empty() : Cell.Amount.of(row.position())));
        cells.addAll(answers.cells(registration.answers()));
        return cells;
    }

    private String group(String category) {
        return series.category(category)
                .map(group -> group.title().in(language).text())
                .orElse(category);
    }
}

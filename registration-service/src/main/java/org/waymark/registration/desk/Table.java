package org.waymark.registration.desk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

/**
 * Registrations as rows of cells, with the answers and needs that only the host sees.
 *
 * @param say gives the text of a key
 */
record Table(Edition edition, Series series, AnswerColumns answers, UnaryOperator<String> say, Locale language) {

    /** Times in a form that spreadsheets read and sort. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

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

    List<String> cells(Listing.Row row) {
        Registration registration = row.registration();
        List<String> cells = new ArrayList<>(List.of(
                registration.person().name(),
                registration.person().email(),
                registration.person().organisation(),
                registration.person().country(),
                group(registration.category()),
                say.apply("status." + registration.status().wire()),
                registration.language(),
                TIME.format(registration.registered().atZone(ZoneId.of(edition.timeZone()))),
                Objects.requireNonNullElse(registration.delegation(), ""),
                row.position() == null ? "" : row.position().toString()));
        cells.addAll(answers.cells(registration.answers()));
        return cells;
    }

    private String group(String category) {
        return series.category(category)
                .map(group -> group.title().in(language).text())
                .orElse(category);
    }
}

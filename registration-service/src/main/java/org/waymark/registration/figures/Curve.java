package org.waymark.registration.figures;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Registrations over time, in units of the drawing: a line that rises by steps.
 *
 * @param line its points
 * @param area the same, closed at the bottom
 * @param top the number at its end
 */
public record Curve(String line, String area, String top, String first, String last) {

    public static final int WIDTH = 360;
    public static final int HEIGHT = 160;

    static Curve of(Figures.Count count, Function<LocalDateTime, String> when, Locale language) {
        List<Figures.Arrivals> arrivals = count.arrivals();
        if (arrivals.isEmpty()) {
            return new Curve("", "", "0", "", "");
        }
        LocalDateTime begin = arrivals.getFirst().at();
        LocalDateTime end = arrivals.getLast().at();
        long span = Duration.between(begin, end).toSeconds();
        StringBuilder line = new StringBuilder("0," + HEIGHT);
        int before = HEIGHT;
        for (Figures.Arrivals one : arrivals) {
            long x = span == 0 ? 0 : WIDTH * Duration.between(begin, one.at()).toSeconds() / span;
            int y = HEIGHT - Math.round((float) HEIGHT * one.total() / count.all());
            line.append(' ').append(x).append(',').append(before);
            line.append(' ').append(x).append(',').append(y);
            before = y;
        }
        line.append(' ').append(WIDTH).append(',').append(before);
        return new Curve(
                line.toString(),
                line + " " + WIDTH + "," + HEIGHT,
                NumberFormat.getIntegerInstance(language).format(count.all()),
                when.apply(begin),
                span == 0 ? "" : when.apply(end));
    }
}

package org.waymark.registration.edition;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.time.RelativeDate;

/** Times that hosts type as local ones of their edition, and that move with it. */
public final class TypedTime {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private TypedTime() {}

    public static boolean isOne(String text) {
        try {
            LocalDate day = LocalDateTime.parse(text).toLocalDate();
            return day.getYear() > 1900 && day.getYear() < 3000;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Reads what {@link #isOne}. */
    public static RelativeDate read(String text, Term term) {
        LocalDateTime typed = LocalDateTime.parse(text);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(term.start(), typed.toLocalDate()));
        return new RelativeDate(RelativeDate.Anchor.START, days, typed.toLocalTime());
    }

    /** As it would be typed; empty for none. */
    public static String text(@Nullable RelativeDate date, Term term) {
        if (date == null) {
            return "";
        }
        LocalDate anchor = date.relativeTo() == RelativeDate.Anchor.START ? term.start() : term.end();
        return anchor.plusDays(date.days()).atTime(date.time()).format(TYPED);
    }
}

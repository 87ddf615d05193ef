package org.waymark.defaults.page;

import static java.time.format.FormatStyle.SHORT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Dates and times as people read them, in a place's own time zone and the reader's language. In pages it is
 * {@code @dates}; where nobody is reading yet, as in mails, the language is given.
 */
public final class Dates {

    private static final String DASH = "\u2013";

    /** {@code 30 May 2018}. */
    public String day(LocalDate day) {
        return day(day, reader());
    }

    public String day(LocalDate day, Locale language) {
        return format(day, "d %1$sMMMM %1$sy", language);
    }

    /** {@code 30–31 May 2018}: what both days have in common is said once. */
    public String range(LocalDate start, LocalDate end) {
        return range(start, end, reader());
    }

    public String range(LocalDate start, LocalDate end, Locale language) {
        if (start.equals(end)) {
            return day(start, language);
        }
        if (start.getYear() != end.getYear()) {
            return day(start, language) + spaced(DASH) + day(end, language);
        }
        if (start.getMonth() != end.getMonth()) {
            return format(start, "d %1$sMMMM", language) + spaced(DASH) + day(end, language);
        }
        return start.getDayOfMonth() + DASH + day(end, language);
    }

    /** {@code 30 May 2018, 14:00 (Brussels)}: the city says whose clock it is. */
    public String moment(Instant moment, String zone) {
        return moment(moment, zone, reader());
    }

    public String moment(Instant moment, String zone, Locale language) {
        return there(moment, zone, language) + " " + clock(zone);
    }

    /** {@code 30 May 2018, 14:00}, where the page says once, by {@link #city}, whose clock it is. */
    public String there(Instant moment, String zone) {
        return there(moment, zone, reader());
    }

    public String there(Instant moment, String zone, Locale language) {
        var there = moment.atZone(ZoneId.of(zone));
        return day(there.toLocalDate(), language) + ", " + time(there, language);
    }

    /** The city that a zone is named after, or its short name. */
    public String city(String zone) {
        var city = zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
        return zone.contains("/") ? city : ZoneId.of(zone).getDisplayName(TextStyle.SHORT, Locale.ROOT);
    }

    /** {@code 30 May 2018, 14:00–15:30 (Brussels)}. */
    public String between(Instant start, Instant end, String zone) {
        return between(start, end, zone, reader());
    }

    public String between(Instant start, Instant end, String zone, Locale language) {
        var from = start.atZone(ZoneId.of(zone));
        var to = end.atZone(ZoneId.of(zone));
        var until = from.toLocalDate().equals(to.toLocalDate())
                ? DASH + time(to, language)
                : spaced(DASH) + day(to.toLocalDate(), language) + ", " + time(to, language);
        return day(from.toLocalDate(), language) + ", " + time(from, language) + until + " " + clock(zone);
    }

    private static String format(LocalDate day, String pattern, Locale language) {
        var of = "es".equals(language.getLanguage()) ? "'de' " : "";
        return DateTimeFormatter.ofPattern(pattern.formatted(of), european(language))
                .format(day);
    }

    private static String time(ZonedDateTime time, Locale language) {
        return DateTimeFormatter.ofLocalizedTime(SHORT)
                .localizedBy(european(language))
                .format(time);
    }

    private String clock(String zone) {
        return "(" + city(zone) + ")";
    }

    /** The day comes first, and the clock has 24 hours. */
    private static Locale european(Locale language) {
        return "en".equals(language.getLanguage()) ? Locale.UK : language;
    }

    private static String spaced(String text) {
        return " " + text + " ";
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }
}

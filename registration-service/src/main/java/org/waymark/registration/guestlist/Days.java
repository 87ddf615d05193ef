package org.waymark.registration.guestlist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.defaults.page.Languages;

/**
 * Days as people write them: 2027-04-30, 30/04/2027, 30.4.2027, "30 avril 2027". In figures the day comes first, as in
 * all countries of the interface's languages but one; where a column shows that it is from that one, the month does.
 */
record Days(boolean monthFirst) {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})\\p{L}{0,2} (?:de )?(\\p{L}+) (?:de )?(\\d{4})");
    private static final Pattern MONTH_IN_WORDS = Pattern.compile("(\\p{L}+) (\\d{1,2})\\p{L}{0,2} (\\d{4})");
    private static final Map<String, Integer> MONTHS = months();
    private static final int MOST_MONTHS = 12;

    /** As the column shows: a figure beyond 12 in the second place is a day. */
    static Days in(Stream<String> column) {
        List<Matcher> figures =
                column.map(YEAR_LAST::matcher).filter(Matcher::matches).toList();
        return new Days(figures.stream().anyMatch(found -> number(found, 2) > MOST_MONTHS)
                && figures.stream().noneMatch(found -> number(found, 1) > MOST_MONTHS));
    }

    Optional<LocalDate> read(String typed) {
        Matcher iso = YEAR_FIRST.matcher(typed);
        if (iso.matches()) {
            return day(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher figures = YEAR_LAST.matcher(typed);
        if (figures.matches()) {
            return day(number(figures, 3), number(figures, monthFirst ? 1 : 2), number(figures, monthFirst ? 2 : 1));
        }
        String words = Words.plain(typed);
        Matcher european = IN_WORDS.matcher(words);
        if (european.matches() && MONTHS.containsKey(european.group(2))) {
            return day(number(european, 3), MONTHS.get(european.group(2)), number(european, 1));
        }
        Matcher american = MONTH_IN_WORDS.matcher(words);
        return american.matches() && MONTHS.containsKey(american.group(1))
                ? day(number(american, 3), MONTHS.get(american.group(1)), number(american, 2))
                : Optional.empty();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Locale language : Languages.SUPPORTED) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    months.putIfAbsent(Words.plain(month.getDisplayName(style, language)), month.getValue());
                }
            }
        }
        return Map.copyOf(months);
    }
}

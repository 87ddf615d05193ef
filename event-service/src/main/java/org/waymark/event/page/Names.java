package org.waymark.event.page;

import java.text.Collator;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.waymark.event.constraint.TimeZones;

/** What codes and numbers are called in the reader's language; in templates {@code @names}. */
@Component("names")
class Names {

    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzzz");
    private static final int THOUSAND = 1000;
    private static final Map<String, String> TYPES = Map.of(
            "application/pdf", "PDF",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPTX",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX",
            "application/vnd.oasis.opendocument.text", "ODT",
            "application/vnd.oasis.opendocument.presentation", "ODP",
            "application/vnd.oasis.opendocument.spreadsheet", "ODS",
            "text/plain", "TXT",
            "image/svg+xml", "SVG");

    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(reader());
    }

    /** Every country by its code, in the order of their names. */
    public Map<String, String> countries() {
        var order = Collator.getInstance(reader());
        return Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(this::country, order))
                .collect(Collectors.toMap(Function.identity(), this::country, (one, other) -> one, LinkedHashMap::new));
    }

    /** Every time zone that an edition may be in. */
    public Map<String, String> timeZones() {
        return TimeZones.ALL.stream()
                .sorted()
                .collect(Collectors.toMap(
                        Function.identity(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** For example {@code Central European Summer Time (Europe/Brussels, UTC+02:00)}: name and offset are those of the day. */
    public String timeZone(String zone, LocalDate day) {
        var id = ZoneId.of(zone);
        var offset = id.getRules().getOffset(day.atTime(LocalTime.NOON));
        return ZONE.withLocale(reader()).format(day.atTime(LocalTime.NOON).atZone(id)) + " (" + zone + ", UTC"
                + (offset.equals(ZoneOffset.UTC) ? "" : offset) + ")";
    }

    /** The short name of a media type, as people know it from file names. */
    public String type(String mediaType) {
        return TYPES.getOrDefault(
                mediaType, mediaType.substring(mediaType.indexOf('/') + 1).toUpperCase(Locale.ROOT));
    }

    /** For example {@code 1.2 MB}. */
    public String size(long bytes) {
        var units = new String[] {"B", "kB", "MB", "GB"};
        var amount = (double) bytes;
        var unit = 0;
        while (amount >= THOUSAND && unit < units.length - 1) {
            amount /= THOUSAND;
            unit++;
        }
        var format = NumberFormat.getInstance(reader());
        format.setMaximumFractionDigits(amount < 10 && unit > 0 ? 1 : 0);
        return format.format(amount) + " " + units[unit];
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }
}

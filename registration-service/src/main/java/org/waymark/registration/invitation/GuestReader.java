package org.waymark.registration.invitation;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.constraint.Legible;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.constraint.SingleLine;
import org.waymark.defaults.page.Languages;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Series;
import org.waymark.registration.invitation.InvitationList.Problem;
import org.waymark.registration.mail.MailServer;

/** Reads what was typed of one guest, in a list or in the form. */
final class GuestReader {

    private static final Pattern LEGIBLE = Pattern.compile(Legible.LINE);
    private static final int LONGEST_NAME = 200;

    private final Series series;
    private final Edition edition;
    private final MailServer mailServer;
    private final Clock clock;

    GuestReader(Series series, Edition edition, MailServer mailServer, Clock clock) {
        this.series = series;
        this.edition = edition;
        this.mailServer = mailServer;
        this.clock = clock;
    }

    /** A guest, or why there is none. */
    record Reading(@Nullable Guest guest, @Nullable Problem problem, String field, String value) {}

    /** @param fields {@code email}, {@code name}, {@code category}, {@code language}, {@code expires}; null for not said */
    Reading read(Map<String, String> fields) {
        String email = field(fields, "email");
        String name = field(fields, "name");
        String category = field(fields, "category");
        String language = field(fields, "language").toLowerCase(Locale.ROOT);
        String expires = field(fields, "expires");
        MailAddress address = MailAddress.find(email).orElse(null);
        if (address == null) {
            return wrong(Problem.NO_ADDRESS, "email", email);
        }
        if (!mailServer.takes(address)) {
            return wrong(Problem.UNREACHABLE, "email", email);
        }
        if (name.length() > LONGEST_NAME) {
            return wrong(Problem.TOO_LONG, "name", "");
        }
        if (!LEGIBLE.matcher(name).matches()) {
            return wrong(Problem.ILLEGIBLE, "name", "");
        }
        Optional<String> group = category(category);
        if (!category.isEmpty() && group.isEmpty()) {
            return wrong(Problem.UNKNOWN_CATEGORY, "category", category);
        }
        if (!language.isEmpty()
                && Languages.SUPPORTED.stream()
                        .noneMatch(known -> known.getLanguage().equals(language))) {
            return wrong(Problem.UNKNOWN_LANGUAGE, "language", language);
        }
        Instant until = expires.isEmpty() ? null : endOf(expires);
        if (!expires.isEmpty() && (until == null || !until.isAfter(clock.instant()))) {
            return wrong(Problem.NO_DATE, "expires", expires);
        }
        String tongue = language.isEmpty() ? "en" : language;
        return new Reading(new Guest(name, address.value(), group.orElse(null), tongue, until), null, "", "");
    }

    private static Reading wrong(Problem problem, String field, String value) {
        return new Reading(null, problem, field, value);
    }

    private static String field(Map<String, String> fields, String name) {
        return SingleLine.of(fields.getOrDefault(name, ""));
    }

    /** By its id, or its title in any language. */
    private Optional<String> category(String typed) {
        return series.categories().stream()
                .filter(category ->
                        category.id().equals(typed) || titles(category).contains(typed.toLowerCase(Locale.ROOT)))
                .map(Series.Category::id)
                .findFirst();
    }

    private static List<String> titles(Series.Category category) {
        return Languages.SUPPORTED.stream()
                .map(language -> category.title().in(language).text().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The end of that day, where the edition takes place. */
    private @Nullable Instant endOf(String day) {
        try {
            return LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(ZoneId.of(edition.timeZone()))
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package org.waymark.registration.guestlist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.constraint.Legible;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.constraint.SingleLine;

/**
 * Reads what was typed of one person, in a list or in a form.
 *
 * @param categories ids by the words for them; empty for a word that stands for none
 * @param namesTurned whether names are written last name first, with a comma behind it
 * @param reachable whether letters can be sent to an address
 */
record PersonReader(
        Map<String, String> categories,
        Days days,
        boolean namesTurned,
        ZoneId zone,
        Predicate<MailAddress> reachable,
        Instant now) {

    private static final Pattern LEGIBLE = Pattern.compile(Legible.LINE);
    private static final Pattern MAILBOX = Pattern.compile("(.*)<\\s*([^<>]*)>", Pattern.DOTALL);
    private static final Pattern TURNED = Pattern.compile("([^,]+),([^,]+)");
    private static final int LONGEST = 200;

    /** Somebody, or why there is nobody. */
    sealed interface Reading {}

    /** Somebody. */
    record Read(ListedPerson person) implements Reading {}

    /** Why there is nobody. */
    record Wrong(BadLine why) implements Reading {}

    /** Whether most names of a column are written last name first. */
    static boolean areTurned(Stream<String> column) {
        List<String> names = column.toList();
        long turned =
                names.stream().filter(name -> TURNED.matcher(name).matches()).count();
        return 2 * turned > names.size();
    }

    Reading read(long line, Map<Field, String> fields) {
        String typed = field(fields, Field.EMAIL);
        Matcher mailbox = MAILBOX.matcher(typed);
        boolean isMailbox = mailbox.matches();
        String email = (isMailbox ? mailbox.group(2) : typed).replaceFirst("(?i)^mailto:", "");
        MailAddress address = MailAddress.find(email).orElse(null);
        String name = name(fields, isMailbox ? mailbox.group(1).replace("\"", "") : "");
        String organisation = field(fields, Field.ORGANISATION);
        if (address == null) {
            return wrong(line, Problem.NO_ADDRESS, Field.EMAIL, typed);
        }
        if (!reachable.test(address)) {
            return wrong(line, Problem.UNREACHABLE, Field.EMAIL, typed);
        }
        if (name.length() > LONGEST || organisation.length() > LONGEST) {
            return wrong(line, Problem.TOO_LONG, name.length() > LONGEST ? Field.NAME : Field.ORGANISATION, "");
        }
        if (!isLegible(name) || !isLegible(organisation)) {
            return wrong(line, Problem.ILLEGIBLE, isLegible(name) ? Field.ORGANISATION : Field.NAME, "");
        }
        return read(new ListedPerson(line, name, address, organisation, null, null, null, null), fields);
    }

    private Reading read(ListedPerson known, Map<Field, String> fields) {
        String country = field(fields, Field.COUNTRY);
        String category = field(fields, Field.CATEGORY);
        String language = field(fields, Field.LANGUAGE);
        String expires = field(fields, Field.EXPIRES);
        String group = categories.get(Words.plain(category));
        Instant until = days.read(expires)
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .filter(end -> end.isAfter(now))
                .orElse(null);
        Optional<String> speech = Names.language(language);
        Optional<String> land = Names.country(country);
        if (!country.isEmpty() && land.isEmpty()) {
            return wrong(known.line(), Problem.UNKNOWN_COUNTRY, Field.COUNTRY, country);
        }
        if (!category.isEmpty() && group == null) {
            return wrong(known.line(), Problem.UNKNOWN_CATEGORY, Field.CATEGORY, category);
        }
        if (!language.isEmpty() && speech.isEmpty()) {
            return wrong(known.line(), Problem.UNKNOWN_LANGUAGE, Field.LANGUAGE, language);
        }
        if (!expires.isEmpty() && until == null) {
            return wrong(known.line(), Problem.NO_DATE, Field.EXPIRES, expires);
        }
        return new Read(new ListedPerson(
                known.line(),
                known.name(),
                known.address(),
                known.organisation(),
                land.orElse(null),
                group == null || group.isEmpty() ? null : group,
                speech.orElse(null),
                until));
    }

    private String name(Map<Field, String> fields, String beforeAddress) {
        String whole = field(fields, Field.NAME);
        String halves = (field(fields, Field.FIRST_NAME) + " " + field(fields, Field.LAST_NAME)).strip();
        Matcher turned = TURNED.matcher(whole);
        if (namesTurned && turned.matches()) {
            return turned.group(2).strip() + " " + turned.group(1).strip();
        }
        return Stream.of(whole, halves, beforeAddress.strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isLegible(String text) {
        return LEGIBLE.matcher(text).matches();
    }

    private static String field(Map<Field, String> fields, Field field) {
        return SingleLine.of(fields.getOrDefault(field, ""));
    }

    private static Reading wrong(long line, Problem problem, Field field, @Nullable String value) {
        return new Wrong(new BadLine(line, problem, field, value == null ? "" : value));
    }
}

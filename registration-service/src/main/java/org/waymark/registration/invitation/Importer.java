package org.waymark.registration.invitation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.registration.attendee.Address;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.invitation.InvitationList.BadLine;
import org.waymark.registration.invitation.InvitationList.Problem;
import org.waymark.registration.mail.MailServer;

/** Invites the guests of a list as spreadsheets write it, and reports the lines that it cannot take. */
@Component
class Importer {

    private static final int MOST = 5000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Invitations invitations;
    private final Registrations registrations;
    private final RegistrationKeys keys;
    private final Editions editions;
    private final MailServer mailServer;
    private final Clock clock;

    Importer(
            Invitations invitations,
            Registrations registrations,
            RegistrationKeys keys,
            Editions editions,
            MailServer mailServer,
            Clock clock) {
        this.invitations = invitations;
        this.registrations = registrations;
        this.keys = keys;
        this.editions = editions;
        this.mailServer = mailServer;
        this.clock = clock;
    }

    GuestReader reader(Edition edition) {
        return new GuestReader(editions.seriesOf(edition.id()), edition, mailServer, clock);
    }

    /**
     * Invites all whose lines can be taken.
     *
     * @param csv the first line names the columns; commas, semicolons or tabs between
     * @param trial only tells what would come of it
     */
    InvitationList invite(Edition edition, String csv, String by, boolean trial) {
        String text = !csv.isEmpty() && csv.charAt(0) == BYTE_ORDER_MARK ? csv.substring(1) : csv;
        List<BadLine> bad = new ArrayList<>();
        int invited = 0;
        Set<Address> seen = new HashSet<>();
        GuestReader reader = reader(edition);
        try (CSVParser rows = parser(text)) {
            if (!rows.getHeaderMap().containsKey("email")) {
                return new InvitationList(0, List.of(new BadLine(1, Problem.NO_EMAIL_COLUMN, "")));
            }
            for (CSVRecord row : rows) {
                long line = rows.getCurrentLineNumber();
                if (row.getRecordNumber() > MOST) {
                    bad.add(new BadLine(line, Problem.TOO_MANY, ""));
                    break;
                }
                GuestReader.Reading reading = reader.read(fields(row));
                Guest guest = reading.guest();
                Problem problem = guest == null ? reading.problem() : problem(edition, guest, seen);
                if (problem == null
                        && guest != null
                        && (trial || invitations.invite(edition.id(), guest, by).isPresent())) {
                    invited++;
                } else {
                    bad.add(new BadLine(line, problem == null ? Problem.INVITED : problem, reading.value()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new InvitationList(invited, bad);
    }

    @Nullable Problem problem(Edition edition, Guest guest, Set<Address> seen) {
        if (!seen.add(guest.address())) {
            return Problem.TWICE;
        }
        if (registrations
                .find(keys.id(edition.id(), guest.mailbox()))
                .filter(one -> one.status().isActive())
                .isPresent()) {
            return Problem.REGISTERED;
        }
        return invitations.isInvited(edition.id(), guest) ? Problem.INVITED : null;
    }

    private static CSVParser parser(String text) throws IOException {
        return CSVFormat.Builder.create()
                .setDelimiter(delimiter(text))
                .setQuote('"')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get()
                .parse(new StringReader(text));
    }

    /** The one that is most often in the first line. */
    private static String delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return List.of(",", ";", "\t").stream()
                .max(Comparator.comparingLong(mark -> header.chars()
                        .filter(letter -> letter == mark.charAt(0))
                        .count()))
                .orElseThrow();
    }

    private static Map<String, String> fields(CSVRecord row) {
        Map<String, String> fields = new HashMap<>();
        row.toMap().forEach((name, value) -> fields.put(name.toLowerCase(Locale.ROOT), value == null ? "" : value));
        return fields;
    }
}

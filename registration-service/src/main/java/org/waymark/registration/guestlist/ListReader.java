package org.waymark.registration.guestlist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.registration.edition.Series;
import org.waymark.registration.spreadsheet.Spreadsheet;
import org.waymark.registration.spreadsheet.Unreadable;

/** Reads the people of a list, or one of a form, for an edition. */
public final class ListReader {

    private final Heads heads;
    private final Series series;
    private final ZoneId zone;
    private final Predicate<MailAddress> reachable;
    private final Instant now;

    /**
     * For one edition, at one moment.
     *
     * @param zone in which days to answer end
     * @param reachable whether letters can be sent to an address
     */
    ListReader(Heads heads, Series series, ZoneId zone, Predicate<MailAddress> reachable, Instant now) {
        this.heads = heads;
        this.series = series;
        this.zone = zone;
        this.reachable = reachable;
        this.now = now;
    }

    /** Somebody, or why there is nobody. */
    public record Entry(
            @Nullable ListedPerson person, @Nullable BadLine wrong) {}

    /**
     * Reads all lines of a file, each as a person or with the reason why there is none.
     *
     * @throws Unreadable when it is no table
     */
    public GuestList read(byte[] file, Instructions instructions) {
        Spreadsheet table = Spreadsheet.read(file, instructions.charset());
        List<@Nullable Field> said = instructions.fields();
        Columns seen = Columns.of(table, heads);
        Columns columns = said == null ? seen : seen.said(said);
        GuestList.Question question = question(columns, said != null);
        if (question != null) {
            return new GuestList(
                    table.source(), columns.all(), question, List.of(), List.of(), List.of(), table.left());
        }
        Map<String, String> known = Names.categories(series);
        Map<String, String> categories = said(known, instructions);
        List<ListedPerson> people = new ArrayList<>();
        List<BadLine> bad = new ArrayList<>();
        read(columns, categories, people, bad);
        List<String> unknown = columns.values(Field.CATEGORY)
                .map(Words::plain)
                .filter(word -> !known.containsKey(word))
                .distinct()
                .toList();
        return new GuestList(table.source(), columns.all(), null, unknown, people, bad, table.left());
    }

    /** One person, as typed into the fields of a form, by {@link Field#wire()}. */
    public Entry read(Map<String, String> typed) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Stream.of(Field.values()).forEach(field -> fields.put(field, typed.getOrDefault(field.wire(), "")));
        PersonReader reader = reader(Names.categories(series), new Days(false), false);
        return switch (reader.read(1, fields)) {
            case PersonReader.Read(ListedPerson person) -> new Entry(person, null);
            case PersonReader.Wrong(BadLine why) -> new Entry(null, why);
        };
    }

    private void read(Columns columns, Map<String, String> categories, List<ListedPerson> people, List<BadLine> bad) {
        Days days = Days.in(columns.values(Field.EXPIRES));
        PersonReader reader = reader(categories, days, PersonReader.areTurned(columns.values(Field.NAME)));
        Set<String> addresses = new HashSet<>();
        for (Spreadsheet.Row row : columns.people()) {
            switch (reader.read(row.line(), columns.fields(row))) {
                case PersonReader.Wrong(BadLine why) -> bad.add(why);
                case PersonReader.Read(ListedPerson person)
                when addresses.add(person.address().identity()) -> people.add(person);
                case PersonReader.Read(ListedPerson person) ->
                    bad.add(new BadLine(
                            person.line(),
                            Problem.TWICE,
                            Field.EMAIL,
                            person.address().value()));
            }
        }
    }

    private PersonReader reader(Map<String, String> categories, Days days, boolean namesTurned) {
        return new PersonReader(categories, days, namesTurned, zone, reachable, now);
    }

    private static GuestList.@Nullable Question question(Columns columns, boolean isSaid) {
        if (!columns.has(Field.EMAIL)) {
            return GuestList.Question.NO_ADDRESSES;
        }
        return !isSaid && columns.addresses() > 1 ? GuestList.Question.WHICH_ADDRESS : null;
    }

    private Map<String, String> said(Map<String, String> known, Instructions instructions) {
        Map<String, String> categories = new HashMap<>(known);
        instructions.meanings().forEach((word, id) -> {
            if (id.isEmpty() || series.category(id).isPresent()) {
                categories.put(word, id);
            }
        });
        return categories;
    }
}

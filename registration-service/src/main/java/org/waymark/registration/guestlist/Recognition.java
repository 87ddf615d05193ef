package org.waymark.registration.guestlist;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.spreadsheet.Spreadsheet;

/**
 * Which columns say what, told by their heads and, for addresses, by their look. Of several that say the same, the one
 * that is the guest's own, and the first of those, is taken.
 */
record Recognition(List<Column> columns, List<Heads.@Nullable Head> heads, List<Spreadsheet.Row> people) {

    Recognition(List<Column> columns, List<Heads.@Nullable Head> heads, List<Spreadsheet.Row> people) {
        this.columns = new ArrayList<>(columns);
        this.heads = heads;
        this.people = people;
        for (Field field : Field.values()) {
            int found = field == Field.EMAIL ? address() : named(field);
            if (found >= 0) {
                assign(found, field);
            }
        }
        nameWithHalf(Field.FIRST_NAME, Field.LAST_NAME);
        nameWithHalf(Field.LAST_NAME, Field.FIRST_NAME);
    }

    private void assign(int column, Field field) {
        columns.set(column, columns.get(column).as(field));
    }

    private int named(Field field) {
        int first = -1;
        for (int i = 0; i < heads.size(); i++) {
            Heads.Head head = heads.get(i);
            boolean says = head != null && head.field() == field;
            if (says && head.isGuests()) {
                return i;
            }
            first = says && first < 0 ? i : first;
        }
        return first;
    }

    /** A column that is called so and has no addresses in it gives way to one that has. */
    private int address() {
        int called = named(Field.EMAIL);
        if (called >= 0 && columns.get(called).isAddresses()) {
            return called;
        }
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).isAddresses())
                .boxed()
                .min((a, b) -> Boolean.compare(!isCalledAddress(a), !isCalledAddress(b)))
                .orElse(called);
    }

    private boolean isCalledAddress(int column) {
        Heads.Head head = heads.get(column);
        return head != null && head.field() == Field.EMAIL;
    }

    /** "Nom" beside "Prénom" is the other half of the name, unless the first half stands in it too. */
    private void nameWithHalf(Field half, Field other) {
        int name = at(Field.NAME);
        int given = at(half);
        if (name >= 0 && given >= 0 && at(other) < 0 && !holds(name, given)) {
            assign(name, other);
        }
    }

    private boolean holds(int whole, int part) {
        List<Spreadsheet.Row> both = people.stream()
                .filter(row -> !row.cell(whole).isEmpty() && !row.cell(part).isEmpty())
                .toList();
        long holding = both.stream()
                .filter(row -> Words.plain(row.cell(whole)).contains(Words.plain(row.cell(part))))
                .count();
        return !both.isEmpty() && holding * 2 > both.size();
    }

    private int at(Field field) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).field() == field)
                .findFirst()
                .orElse(-1);
    }
}

package org.waymark.registration.guestlist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.problem.Invalid;
import org.waymark.registration.spreadsheet.Spreadsheet;

/**
 * The columns of a list: what they are called, or look like, or the host says that they are.
 *
 * @param people the rows below the heads
 */
record Columns(List<Column> all, List<Spreadsheet.Row> people) {

    private static final int HEADS_WITHIN = 40;
    private static final int SAMPLES = 3;
    private static final Pattern ADDRESS = Pattern.compile("[^@]*[^@\\s]@[^@\\s]+\\.[^@\\s]+");

    /** What they say of themselves. A title may stand above the heads, or there may be no heads at all. */
    static Columns of(Spreadsheet table, Heads heads) {
        int row = headRow(table.rows(), heads);
        List<Spreadsheet.Row> people =
                table.rows().subList(row + 1, table.rows().size());
        List<Column> columns = new ArrayList<>();
        List<Heads.@Nullable Head> read = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            int at = i;
            String head = row < 0 ? "" : table.rows().get(row).cell(i);
            List<String> values = people.stream()
                    .map(one -> one.cell(at))
                    .filter(text -> !text.isEmpty())
                    .toList();
            long addresses = values.stream().filter(Columns::isAddress).count();
            columns.add(new Column(
                    head, values.stream().distinct().limit(SAMPLES).toList(), null, addresses * 2 > values.size()));
            read.add(heads.read(head));
        }
        return new Columns(new Recognition(columns, read, people).columns(), people);
    }

    /** What the host says of them instead, from the first one on; those behind are left out. */
    Columns said(List<@Nullable Field> fields) {
        Set<Field> seen = new HashSet<>();
        List<Column> next = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Field field = i < fields.size() ? fields.get(i) : null;
            if (field != null && !seen.add(field)) {
                throw new Invalid("columns", "Two columns cannot both be " + field.wire());
            }
            next.add(all.get(i).as(field));
        }
        return new Columns(next, people);
    }

    boolean has(Field field) {
        return all.stream().anyMatch(column -> column.field() == field);
    }

    /** How many columns have addresses in them. */
    long addresses() {
        return all.stream().filter(Column::isAddresses).count();
    }

    Map<Field, String> fields(Spreadsheet.Row row) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (int i = 0; i < all.size(); i++) {
            Field field = all.get(i).field();
            if (field != null) {
                fields.put(field, row.cell(i));
            }
        }
        return fields;
    }

    Stream<String> values(Field field) {
        return people.stream().map(row -> fields(row).getOrDefault(field, "")).filter(text -> !text.isEmpty());
    }

    /** The first of the rows with the most heads that are known, and no address; -1 for none. */
    private static int headRow(List<Spreadsheet.Row> rows, Heads heads) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < Math.min(HEADS_WITHIN, rows.size()); i++) {
            List<String> cells = rows.get(i).cells();
            long known = cells.stream().filter(cell -> heads.read(cell) != null).count();
            if (known > most && cells.stream().noneMatch(Columns::isAddress)) {
                best = i;
                most = known;
            }
        }
        return best;
    }

    static boolean isAddress(String cell) {
        return ADDRESS.matcher(cell.endsWith(">") ? cell.substring(0, cell.length() - 1) : cell)
                .matches();
    }

    @Override
    public String toString() {
        return "Columns" + all;
    }
}

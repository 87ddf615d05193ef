package org.waymark.registration.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that was read from a file.
 *
 * @param source how it was understood
 * @param rows those in which something stands
 * @param left how many more rows there are behind those that were read
 */
public record Spreadsheet(Source source, List<Row> rows, int left) {

    public static final int MOST_ROWS = 5_000;

    static final int MOST_COLUMNS = 100;
    private static final int LONGEST_CELL = 2_000;

    /** How a file was understood. */
    public sealed interface Source {}

    /** Text in an encoding, with something between two cells. */
    public record Text(Encoding encoding, Separator separator) implements Source {}

    /**
     * A workbook (XLSX).
     *
     * @param sheet the one that was read
     * @param others how many more it has
     */
    public record Workbook(String sheet, int others) implements Source {}

    /**
     * A row.
     *
     * @param line as a text editor or a spreadsheet counts it
     */
    public record Row(long line, List<String> cells) {

        /** Empty where the row ends before. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        @Override
        public String toString() {
            return "Row[" + line + "]";
        }
    }

    /**
     * Reads a workbook, or text in whatever encoding and with whatever separator.
     *
     * @param said the encoding, where the look of it is not to decide
     * @throws Unreadable when there is no table in it
     */
    public static Spreadsheet read(byte[] bytes, @Nullable Encoding said) {
        Spreadsheet read = Workbooks.isOne(bytes) ? Workbooks.read(bytes) : Texts.read(bytes, said);
        if (read.rows.isEmpty()) {
            throw Unreadable.empty();
        }
        return read;
    }

    /** How many columns something stands in. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** Takes rows up to where a list ends. */
    static final class Collector {

        private final List<Row> rows = new ArrayList<>();
        private int left;

        void add(long line, List<String> cells) {
            List<String> kept = trimmed(cells);
            if (kept.size() > MOST_COLUMNS) {
                throw Unreadable.tooWide();
            }
            if (kept.isEmpty()) {
                return;
            }
            // a row more, for the heads
            if (rows.size() <= MOST_ROWS) {
                rows.add(new Row(line, kept));
            } else {
                left++;
            }
        }

        Spreadsheet of(Source source) {
            return new Spreadsheet(source, List.copyOf(rows), left);
        }

        /** Without the empty cells at its end. */
        private static List<String> trimmed(List<String> cells) {
            int size = cells.size();
            while (size > 0 && cells.get(size - 1).isBlank()) {
                size--;
            }
            return cells.subList(0, size).stream().map(Collector::shortened).toList();
        }

        /** Longer than all that is taken, so that it is still seen to be too long. */
        private static String shortened(String cell) {
            return Guard.off(cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell)
                    .strip();
        }
    }

    @Override
    public String toString() {
        return "Spreadsheet[" + source + ", " + rows.size() + " rows]";
    }
}

package org.waymark.registration.guestlist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.spreadsheet.Spreadsheet;

/**
 * How a list was understood, for those who sent it.
 *
 * @param encoding of a text; null for a workbook
 * @param separator in a text; null for a workbook
 * @param sheet of a workbook; null for a text
 * @param question what must be said before it can be taken; null for nothing
 * @param unknownCategories words to say a category for
 * @param bad the lines that cannot be taken
 * @param left how many lines were not read
 */
public record ListReport(
        @Nullable String encoding,
        @Nullable String separator,
        @Nullable String sheet,
        List<ColumnReport> columns,
        @Nullable String question,
        List<String> unknownCategories,
        List<LineReport> bad,
        int left) {

    public static ListReport of(GuestList list, List<BadLine> bad) {
        Spreadsheet.Text text = list.source() instanceof Spreadsheet.Text one ? one : null;
        Spreadsheet.Workbook book = list.source() instanceof Spreadsheet.Workbook one ? one : null;
        return new ListReport(
                text == null ? null : text.encoding().wire(),
                text == null ? null : text.separator().wire(),
                book == null ? null : book.sheet(),
                list.columns().stream().map(ColumnReport::of).toList(),
                list.question() == null ? null : list.question().wire(),
                list.unknownCategories(),
                bad.stream().map(LineReport::of).toList(),
                list.left());
    }

    /**
     * A column.
     *
     * @param field what it says; null where it is left out
     * @param samples the first of its values
     */
    public record ColumnReport(String head, @Nullable String field, List<String> samples) {

        static ColumnReport of(Column column) {
            return new ColumnReport(
                    column.head(),
                    column.field() == null ? null : column.field().wire(),
                    column.samples());
        }

        /** Says nothing of the people in it. */
        @Override
        public String toString() {
            return "ColumnReport[" + field + "]";
        }
    }

    /**
     * A line that cannot be taken.
     *
     * @param value what was there, where that helps
     */
    public record LineReport(long line, String code, String detail, String value) {

        static LineReport of(BadLine bad) {
            return new LineReport(
                    bad.line(), bad.problem().wire(), bad.problem().sentence(), bad.value());
        }

        /** Says nothing of what was there. */
        @Override
        public String toString() {
            return "LineReport[" + line + ", " + code + "]";
        }
    }
}

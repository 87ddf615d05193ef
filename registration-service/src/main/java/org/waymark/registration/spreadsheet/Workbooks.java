package org.waymark.registration.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Tables in workbooks (XLSX): the sheet that was open when it was saved. */
final class Workbooks {

    /** A format with days or years, outside of what it quotes. */
    private static final Pattern DATES = Pattern.compile("(?i)[dy]");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
    private static final int LONGEST_NUMBER = 40;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Workbooks() {}

    static boolean isOne(byte[] bytes) {
        if (begins(bytes, OLD)) {
            throw Unreadable.oldWorkbook();
        }
        return begins(bytes, ZIP);
    }

    private static boolean begins(byte[] bytes, byte[] signature) {
        return bytes.length > signature.length
                && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
    }

    static Spreadsheet read(byte[] bytes) {
        try {
            WorkbookBounds.check(bytes);
            try (ReadableWorkbook book =
                    new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
                return read(book);
            }
        } catch (IOException
                | ExcelReaderException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            // what its maker left out shows in any of these
            throw Unreadable.noTable();
        }
    }

    private static Spreadsheet read(ReadableWorkbook book) throws IOException {
        List<Sheet> visible = book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        Sheet sheet = book.getActiveSheet().filter(visible::contains).orElseGet(visible::getFirst);
        Spreadsheet.Collector rows = new Spreadsheet.Collector();
        try (Stream<Row> all = sheet.openStream()) {
            all.forEach(row -> rows.add(row.getRowNum(), cells(row)));
        }
        return rows.of(new Spreadsheet.Workbook(Objects.requireNonNullElse(sheet.getName(), ""), visible.size() - 1));
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(text(cell)));
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
            return cell.asDate().toLocalDate().toString();
        }
        return cell.getType() == CellType.NUMBER && cell.getValue() instanceof BigDecimal number
                ? plain(number)
                : cell.getText();
    }

    private static String plain(BigDecimal number) {
        return number.precision() + Math.abs((long) number.scale()) > LONGEST_NUMBER
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && DATES.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }
}

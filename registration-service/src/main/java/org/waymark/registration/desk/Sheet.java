package org.waymark.registration.desk;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.waymark.registration.spreadsheet.Cell;

/**
 * A worksheet that is written row by row and handed on now and then. Words are written as strings, which no
 * spreadsheet computes; numbers and times as such, so that they can be summed and sorted.
 */
final class Sheet {

    private static final int PAGE = 500;

    /** A spreadsheet forgets those behind them. */
    private static final int DIGITS = 15;

    private static final int NARROWEST = 12;
    private static final int WIDEST = 40;

    private final Worksheet sheet;
    private int number;

    Sheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** The first row, which stays in sight. */
    void head(List<String> headers) throws IOException {
        sheet.freezePane(0, 1);
        for (int column = 0; column < headers.size(); column++) {
            sheet.width(column, Math.clamp(2L * headers.get(column).length(), NARROWEST, WIDEST));
            sheet.inlineString(number, column, headers.get(column));
            sheet.style(number, column).bold().set();
        }
        next();
    }

    void add(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        next();
    }

    private void write(int column, Cell cell) {
        switch (cell) {
            case Cell.Text words -> sheet.inlineString(number, column, words.text());
            case Cell.Amount amount
            when amount.value().precision() > DIGITS -> sheet.inlineString(number, column, amount.text());
            case Cell.Amount amount -> sheet.value(number, column, amount.value());
            case Cell.Day day -> {
                sheet.value(number, column, day.value());
                sheet.style(number, column).format("yyyy-mm-dd").set();
            }
            case Cell.Time time -> {
                sheet.value(number, column, time.value());
                sheet.style(number, column).format("yyyy-mm-dd hh:mm").set();
            }
        }
    }

    private void next() throws IOException {
        number++;
        if (number % PAGE == 1) {
            sheet.flush();
        }
    }
}

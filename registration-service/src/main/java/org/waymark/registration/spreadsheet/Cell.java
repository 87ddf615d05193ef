package org.waymark.registration.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** What stands in one field of a table. */
public sealed interface Cell {

    /** What is said of a cell in logs: it may be what somebody answered. */
    String UNSAID = "Cell[…]";

    /** As it reads where a table knows text only; numbers and times as spreadsheets read them. */
    String text();

    /** Words. */
    record Text(String text) implements Cell {

        @Override
        public String toString() {
            return UNSAID;
        }
    }

    /** A number to reckon with. */
    record Amount(BigDecimal value) implements Cell {

        public static Amount of(int value) {
            return new Amount(BigDecimal.valueOf(value));
        }

        @Override
        public String text() {
            return value.toPlainString();
        }

        @Override
        public String toString() {
            return UNSAID;
        }
    }

    /** A day of the calendar. */
    record Day(LocalDate value) implements Cell {

        @Override
        public String text() {
            return value.toString();
        }

        @Override
        public String toString() {
            return UNSAID;
        }
    }

    /** A moment to the minute, by the clocks of the place that the table is about. */
    record Time(LocalDateTime value) implements Cell {

        private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

        @Override
        public String text() {
            return FORMAT.format(value);
        }

        @Override
        public String toString() {
            return UNSAID;
        }
    }

    /** Nothing. */
    static Cell empty() {
        return new Text("");
    }
}

package org.waymark.registration.spreadsheet;

import org.waymark.defaults.problem.Unprocessable;

/** What was sent is no table that can be read. */
public final class Unreadable extends Unprocessable {

    private static final long serialVersionUID = 1L;

    private Unreadable(String code, String sentence) {
        super(code, sentence);
    }

    static Unreadable empty() {
        return new Unreadable("list-empty", "There is nothing in this list.");
    }

    static Unreadable noTable() {
        return new Unreadable("list-no-table", "This is neither text nor a workbook (XLSX) that can be read.");
    }

    static Unreadable oldWorkbook() {
        return new Unreadable("list-old-workbook", "This is a workbook of the old kind (XLS); save it as XLSX or CSV.");
    }

    static Unreadable tooMuch() {
        return new Unreadable("list-too-much", "This workbook holds far more than a list of people; send that alone.");
    }

    static Unreadable tooWide() {
        return new Unreadable("list-too-wide", "A list has at most " + Spreadsheet.MOST_COLUMNS + " columns.");
    }
}

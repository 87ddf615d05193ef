package org.waymark.registration.figures;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bars from left to right, one below the other, each under its name; in units of the drawing. */
public record Bars(int height, List<Bar> bars) {

    public static final int WIDTH = 360;

    private static final int STEP = 44;
    private static final int ROOM_FOR_NUMBERS = 60;
    private static final int MOST = 12;

    /**
     * One bar.
     *
     * @param limit where a line stands; -1 for none
     * @param kept where a dashed line stands; -1 for none
     */
    public record Bar(String label, String number, int y, int width, int limit, int kept) {}

    static Bars of(List<FiguresDesk.Row> rows, Locale language) {
        int most = rows.stream().mapToInt(FiguresDesk.Row::number).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (FiguresDesk.Row row : rows) {
            bars.add(new Bar(
                    row.label(), text(row.number(), language), bars.size() * STEP, width(row.number(), most), -1, -1));
        }
        return new Bars(bars.size() * STEP, bars);
    }

    /** The longest, and the rest together. */
    static Bars most(List<FiguresDesk.Row> rows, String rest, Locale language) {
        if (rows.size() <= MOST) {
            return of(rows, language);
        }
        List<FiguresDesk.Row> shown = new ArrayList<>(rows.subList(0, MOST - 1));
        shown.add(new FiguresDesk.Row(
                rest,
                rows.stream().skip(MOST - 1).mapToInt(FiguresDesk.Row::number).sum()));
        return of(shown, language);
    }

    /** What is taken of all places, and by each group. */
    static Bars ofPlaces(String all, Figures.Count count, List<FiguresDesk.GroupRow> groups, Locale language) {
        int most = Math.max(count.capacity(), count.taken());
        List<Bar> bars = new ArrayList<>();
        bars.add(new Bar(
                all,
                text(count.taken(), language) + " / " + text(count.capacity(), language),
                0,
                width(count.taken(), most),
                width(count.capacity(), most),
                -1));
        for (FiguresDesk.GroupRow row : groups) {
            String number = text(row.taken(), language);
            bars.add(new Bar(
                    row.label(),
                    row.isLimited() ? number + " / " + text(row.cap(), language) : number,
                    bars.size() * STEP,
                    width(row.taken(), most),
                    row.isLimited() ? width(Math.min(row.cap(), most), most) : -1,
                    row.reserve() > 0 ? width(Math.min(row.reserve(), most), most) : -1));
        }
        return new Bars(bars.size() * STEP, bars);
    }

    private static int width(int number, int most) {
        return most == 0 ? 0 : Math.round((WIDTH - ROOM_FOR_NUMBERS) * (float) number / most);
    }

    private static String text(int number, Locale language) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }
}

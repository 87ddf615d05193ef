package org.waymark.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * Measures two sides in turn, so that what slows the machine for a while slows both, and takes medians. Which side
 * goes first changes with each round; the first pair warms both sides up and is not counted.
 */
record Rounds(int number) {

    Figure compare(String id, String unit, DoubleSupplier figure, DoubleSupplier baseline, Goal goal) {
        var _ = figure.getAsDouble();
        var _ = baseline.getAsDouble();
        List<Double> figures = new ArrayList<>();
        List<Double> baselines = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < number; round++) {
            boolean figureFirst = round % 2 == 0;
            double early = (figureFirst ? figure : baseline).getAsDouble();
            double late = (figureFirst ? baseline : figure).getAsDouble();
            figures.add(figureFirst ? early : late);
            baselines.add(figureFirst ? late : early);
            ratios.add(figures.getLast() / baselines.getLast());
        }
        return Figure.of(id, text(median(figures), unit), text(median(baselines), unit), median(ratios), goal);
    }

    static double median(List<Double> numbers) {
        List<Double> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String text(double number, String unit) {
        return String.format(Locale.ROOT, number < 100 ? "%.2f %s" : "%.0f %s", number, unit);
    }
}

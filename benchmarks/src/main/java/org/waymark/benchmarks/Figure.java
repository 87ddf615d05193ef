package org.waymark.benchmarks;

/**
 * One line of the result.
 *
 * @param id as in the design
 * @param figure what was measured, with its unit
 * @param baseline what it is held against, with its unit
 * @param ratio the median over the rounds of figure ÷ baseline
 */
record Figure(String id, String figure, String baseline, double ratio, String goal, boolean met) {

    static Figure of(String id, String figure, String baseline, double ratio, Goal goal) {
        if (!Double.isFinite(ratio)) {
            throw new MeasureFailed(id + " has no ratio: " + figure + " to " + baseline);
        }
        return new Figure(
                id, figure, baseline, Math.round(ratio * 1000) / 1000.0, goal.toString(), goal.isMetBy(ratio));
    }
}

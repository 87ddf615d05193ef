package org.waymark.benchmarks;

import java.util.Locale;

/** What a ratio must be: at least, or at most, a number. */
record Goal(Bound bound, double number) {

    /** The side of the number on which the ratio must be. */
    enum Bound {
        AT_LEAST,
        AT_MOST
    }

    static Goal atLeast(double number) {
        return new Goal(Bound.AT_LEAST, number);
    }

    static Goal atMost(double number) {
        return new Goal(Bound.AT_MOST, number);
    }

    boolean isMetBy(double ratio) {
        return bound == Bound.AT_LEAST ? ratio >= number : ratio <= number;
    }

    @Override
    public String toString() {
        return (bound == Bound.AT_LEAST ? ">= " : "<= ") + String.format(Locale.ROOT, "%.1f", number);
    }
}

package io.lyncedge.bench.stats;

import java.util.Arrays;

/**
 * Quantiles by linear interpolation between the two nearest values (type 7 of Hyndman and Fan, The American
 * Statistician 50, 1996).
 */
public final class Quartile {
    private Quartile() {}

    /** The value that a quarter of {@code values} stay below: what a measurement gives when little disturbs it. */
    public static double lower(double[] values) {
        return quantile(values, 0.25);
    }

    /** The value in the middle. */
    public static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** The value that the share {@code part} (0 to 1) of {@code values} stay below; {@code values} is not empty. */
    static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = part * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}

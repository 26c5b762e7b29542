package io.lyncedge.proxy.observe;

import java.util.List;

/** Takes what a scrape finds. */
public interface Samples {
    /**
     * One value.
     *
     * @param metric of any kind but a histogram
     * @param labels values in the order of {@link Metric#labels()}
     */
    void add(Metric metric, double value, List<String> labels);

    /** One histogram without labels. */
    void add(Metric metric, DurationHistogram histogram);

    /** One value without labels. */
    default void add(Metric metric, double value) {
        add(metric, value, List.of());
    }

    /** One value with one label. */
    default void add(Metric metric, double value, String label) {
        add(metric, value, List.of(label));
    }
}

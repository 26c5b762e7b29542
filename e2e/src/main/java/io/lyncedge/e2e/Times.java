package io.lyncedge.e2e;

import java.util.List;

/**
 * The same thing measured several times.
 *
 * @param seconds from the shortest to the longest
 */
record Times(List<Double> seconds) {
    Times {
        seconds = seconds.stream().sorted().toList();
    }

    /** The one in the middle, or between the two there. */
    double median() {
        int half = seconds.size() / 2;
        return seconds.size() % 2 == 1 ? seconds.get(half) : (seconds.get(half - 1) + seconds.get(half)) / 2;
    }

    /** Shows the median beside its goal, and the extremes. */
    void figure(Transcript transcript, String what, double goal) {
        transcript.figure(
                what + ", median of " + seconds.size(),
                "at most %.0f s".formatted(goal),
                "%.2f s (best %.2f, worst %.2f)".formatted(median(), seconds.getFirst(), seconds.getLast()),
                median() <= goal);
    }
}

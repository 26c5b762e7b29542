package io.lyncedge.e2e;

import java.time.Duration;

/** Times until a condition says what is so. */
final class Told {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private Told() {}

    /** The condition becomes STATUS/REASON, within 15 s where the machine is not busy. */
    static void check(Stage stage, String after, String type, String wanted) {
        long start = System.nanoTime();
        stage.transcript().check(type + " after " + after, wanted, Contoso.await(stage, type, wanted));
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        stage.transcript()
                .figure(
                        "told after " + after,
                        "at most 15 s",
                        "%.1f s".formatted(elapsed.toMillis() / 1000.0),
                        elapsed.compareTo(LIMIT) <= 0);
    }
}

package io.lyncedge.operator.runtime;

import java.util.Optional;
import java.util.function.Supplier;

/** What the management port answers, by path. */
final class ManagementPages {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Supplier<Optional<String>> notReady;
    private final Supplier<String> metrics;

    /**
     * One answer.
     *
     * @param status HTTP status
     * @param type media type
     * @param body text
     */
    record Page(int status, String type, String body) {
        /** What a page that cannot be made is. */
        static final Page FAILED = new Page(500, TEXT, "failed\n");
    }

    /**
     * Pages.
     *
     * @param notReady why the process is not ready; empty when it is
     * @param metrics in the text format of Prometheus
     */
    ManagementPages(Supplier<Optional<String>> notReady, Supplier<String> metrics) {
        this.notReady = notReady;
        this.metrics = metrics;
    }

    Page page(String path) {
        return switch (path) {
            case "/livez" -> new Page(200, TEXT, "ok\n");
            case "/readyz" ->
                notReady.get().map(why -> new Page(503, TEXT, why + "\n")).orElseGet(() -> new Page(200, TEXT, "ok\n"));
            case "/metrics" -> new Page(200, PROMETHEUS, metrics.get());
            default -> new Page(404, TEXT, "not found\n");
        };
    }
}

package io.lyncedge.proxy.admin;

import io.lyncedge.proxy.observe.MetricsPage;
import io.netty.handler.codec.http.HttpResponseStatus;

/** What the admin listener answers, by path. */
public final class AdminPages {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json";

    private final ProcessStatus status;
    private final MetricsPage metrics;
    private final ConfigStatusPage config;

    /** Answers from this status and these metrics. */
    public AdminPages(ProcessStatus status, MetricsPage metrics) {
        this.status = status;
        this.metrics = metrics;
        this.config = new ConfigStatusPage(status);
    }

    /** The page of a path, without query. */
    Page page(String path) {
        return switch (path) {
            case "/livez" -> status.loopsAlive() ? ok() : notOk("an event loop hangs");
            case "/readyz" -> ready();
            case "/metrics" -> new Page(HttpResponseStatus.OK, MetricsPage.CONTENT_TYPE, metrics.scrape());
            case "/config/status" -> new Page(HttpResponseStatus.OK, JSON, config.json());
            default -> new Page(HttpResponseStatus.NOT_FOUND, TEXT, "not found\n");
        };
    }

    /** Ready is: listeners bound and a snapshot loaded, which is loaded before this listens; never the health of pools. */
    private Page ready() {
        if (!status.phase().accepting()) {
            return notOk("draining");
        }
        return status.serving().unbound().isEmpty() ? ok() : notOk("a listener is not bound");
    }

    private static Page ok() {
        return new Page(HttpResponseStatus.OK, TEXT, "ok\n");
    }

    private static Page notOk(String why) {
        return new Page(HttpResponseStatus.SERVICE_UNAVAILABLE, TEXT, why + "\n");
    }

    /**
     * One answer.
     *
     * @param status of it
     * @param type media type
     * @param body text
     */
    record Page(HttpResponseStatus status, String type, String body) {}
}

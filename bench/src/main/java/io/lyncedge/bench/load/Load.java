package io.lyncedge.bench.load;

import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.site.Site;

/** What asks the proxies in one scenario. */
public interface Load extends AutoCloseable {
    /** The load that {@code scenario} needs. */
    static Load of(Scenario scenario, Site site) {
        return switch (scenario) {
            case S1, S2, S3 -> WrkLoad.of(scenario, site.directory().resolve("load"));
            case S4 -> UploadLoad.of(scenario, site);
            case S5 -> FreshConnections.full(scenario, site);
            case S5R -> FreshConnections.resumed(scenario, site);
            case S6 -> throw new IllegalArgumentException("held polls are no load");
        };
    }

    /** What the proxy on {@code port} must have done before a slice and is not counted. */
    default void prepare(int port) {}

    /** Loads the proxy on {@code port} for {@code seconds}, and returns when the last answer is there. */
    LoadResult run(int port, int seconds);

    @Override
    void close();
}

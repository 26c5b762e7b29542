package io.lyncedge.bench.backend;

import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.site.Site;

/** A server on the site's backend port that answers what a scenario asks. */
public interface Backend extends AutoCloseable {
    /** Starts the cheapest one that can do what {@code scenario} needs; it may not listen yet. */
    static Backend start(Scenario scenario, Site site) {
        return scenario == Scenario.S4 ? BodyBackend.start(site) : NginxBackend.start(site);
    }

    /** Fails the run if it is gone. */
    void requireAlive();

    @Override
    void close();
}

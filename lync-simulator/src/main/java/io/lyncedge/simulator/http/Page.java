package io.lyncedge.simulator.http;

/** Serves the requests of one path. Shared by all connections: keeps no state of a request. */
@FunctionalInterface
public interface Page {

    /** Called when the head of a request is complete. */
    Opening open(PageRequest request);
}

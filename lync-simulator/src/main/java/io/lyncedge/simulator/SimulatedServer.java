package io.lyncedge.simulator;

import io.lyncedge.simulator.http.WebListener;
import java.util.Map;
import java.util.Optional;

/** A running server of a simulated pool. Safe for use by several threads. */
public final class SimulatedServer implements AutoCloseable {

    private final ServerSpec spec;
    private final Map<ListenerSpec, WebListener> listeners;

    SimulatedServer(ServerSpec spec, Map<ListenerSpec, WebListener> listeners) {
        this.spec = spec;
        this.listeners = Map.copyOf(listeners);
    }

    /** Its name. */
    public String fqdn() {
        return spec.fqdn();
    }

    /** The port on which it plays that site and kind; the asked port does not matter here. */
    public int port(ListenerSpec kind) {
        return find(kind)
                .orElseThrow(() -> new IllegalArgumentException(fqdn() + " has no listener like " + kind))
                .port();
    }

    /** How many connections are open to it. */
    public int openConnections() {
        return listeners.values().stream()
                .mapToInt(WebListener::openConnections)
                .sum();
    }

    /** Closes all connections but goes on listening. */
    public void dropConnections() {
        listeners.values().forEach(WebListener::dropConnections);
    }

    /** Stops listening and closes all connections: a server that is down. */
    @Override
    public void close() {
        listeners.values().forEach(WebListener::close);
    }

    Map<ListenerSpec, WebListener> listeners() {
        return listeners;
    }

    private Optional<WebListener> find(ListenerSpec kind) {
        return listeners.entrySet().stream()
                .filter(entry -> entry.getKey().on(0).equals(kind.on(0)))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}

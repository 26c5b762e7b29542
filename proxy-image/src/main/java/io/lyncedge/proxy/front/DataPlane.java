package io.lyncedge.proxy.front;

import io.lyncedge.proxy.health.ServerHealth;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.proxy.snapshot.Snapshot;
import io.lyncedge.proxy.upstream.ServerStatus;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Everything between the world and the pools: listeners, client connections, exchanges and upstream connections. */
public final class DataPlane {
    /** Creates one that does not listen yet. The loops stay the caller's to close. */
    public DataPlane(Transport transport, ListenAddresses addresses, Observers observers, ServerHealth health) {}

    /**
     * Serves by a snapshot from now on: the first one, or a later one in place of the former. New handshakes and new
     * requests see it when this returns; an exchange keeps the one that it began with. Opens and closes listeners as its
     * configuration says. Must not be called on an event loop.
     *
     * @return the listeners that could not be bound; empty if all is well
     */
    public synchronized List<BindFailure> serve(Snapshot snapshot) {
        return List.of();
    }

    /** Where a listener is bound; empty while it is not. */
    public Optional<InetSocketAddress> boundAddress(Listener listener) {
        return Optional.empty();
    }

    /** How far the end is. */
    public DrainPhase phase() {
        return DrainPhase.SERVING;
    }

    /**
     * Begins the end, by the drain times of the snapshot that serves: accepting goes on for the propagation time, then
     * listeners close, idle connections close, and exchanges end within the drain time; what is left is closed then.
     *
     * @return done when nothing is open any more
     */
    public CompletionStage<Void> drain() {
        return CompletableFuture.completedStage(null);
    }

    /** Closes listeners and all connections at once. */
    public void close() {}

    /** The machines of the snapshot that serves; may be called from any thread. */
    public List<ServerStatus> servers() {
        return List.of();
    }
}

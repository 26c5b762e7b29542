package io.lyncedge.proxy.upstream;

import io.lyncedge.config.TimeoutsConfig;
import io.lyncedge.proxy.exchange.ConnectionObserver;
import io.lyncedge.proxy.exchange.DirectMemory;
import io.lyncedge.proxy.exchange.Ticks;
import io.lyncedge.proxy.exchange.Upstreams;
import io.netty.bootstrap.Bootstrap;

/** The upstream side of one event loop: it makes connections, and keeps those that are idle across reloads. */
public final class UpstreamLoop {
    private final Bootstrap bootstrap;
    private final Ticks ticks;
    private final ConnectionObserver observer;
    private final DirectMemory memory;
    private final IdleConnections idle = new IdleConnections();
    private boolean closing;

    /**
     * Creates it for one loop.
     *
     * @param bootstrap of that loop: channel type and options of upstream connections
     * @param memory where buffers come from
     */
    public UpstreamLoop(Bootstrap bootstrap, Ticks ticks, ConnectionObserver observer, DirectMemory memory) {
        this.bootstrap = bootstrap;
        this.ticks = ticks;
        this.observer = observer;
        this.memory = memory;
    }

    /** The pools of a snapshot, reached from here. */
    public Upstreams upstreams(TargetTable table, TimeoutsConfig timeouts) {
        return new LoopUpstreams(this, table, timeouts);
    }

    /** Closes idle connections to targets that a reload left out. Called on the loop. */
    public void closeRetired() {
        idle.closeIf(Target::retired);
    }

    /** Closes all idle connections, and keeps none from now on. Called on the loop. */
    public void close() {
        closing = true;
        idle.closeIf(_ -> true);
    }

    /** Connects; the caller has reserved room at the server. */
    void connect(Target target, TimeoutsConfig timeouts, ConnectListener listener) {
        PendingConnection pending = new PendingConnection(target, this, timeouts, listener);
        pending.follow(bootstrap.clone().handler(pending).connect(target.address()));
    }

    boolean closing() {
        return closing;
    }

    Ticks ticks() {
        return ticks;
    }

    ConnectionObserver observer() {
        return observer;
    }

    DirectMemory memory() {
        return memory;
    }

    IdleConnections idle() {
        return idle;
    }
}

package io.lyncedge.proxy.exchange;

import io.lyncedge.config.PoolConfig;

/** The pools of one snapshot, as one event loop reaches them. */
public interface Upstreams {
    /**
     * Chooses a server and hands over a connection to it: an idle one, or a new one.
     *
     * @param pool a pool of the snapshot
     * @param plain in clear, to the machines' http endpoints
     */
    void lease(PoolConfig pool, boolean plain, Reuse reuse, LeaseListener listener);
}

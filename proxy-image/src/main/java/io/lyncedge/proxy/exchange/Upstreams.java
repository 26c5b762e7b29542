package io.lyncedge.proxy.exchange;

/** The pools of one snapshot, as one event loop reaches them. */
public interface Upstreams {
    /** Chooses a server and hands over a connection to it: an idle one, or a new one. */
    void lease(LeaseRequest request, Reuse reuse);
}

package io.lyncedge.operator.dataplane;

import java.util.Optional;
import java.util.SortedSet;

/**
 * One endpoint as one pod sees it.
 *
 * @param pool name of the pool
 * @param server address of the server as the resource declares it
 * @param endpoint {@code ADDRESS:PORT}
 * @param plain in clear, for bridging from port 80
 * @param draining it gets no new requests, by configuration
 * @param ejected it gets no new requests while others can, since connects failed
 * @param connections open ones, idle and pinned included
 * @param healthy what its probes found; empty while it is not probed, or not often enough to judge it
 * @param lastProbe result of the last probe in a word; empty while there was none
 * @param failedHandshakes reasons for which TLS handshakes with the server failed since the pod started
 */
public record ServerReport(
        String pool,
        String server,
        String endpoint,
        boolean plain,
        boolean draining,
        boolean ejected,
        int connections,
        Optional<Boolean> healthy,
        Optional<String> lastProbe,
        SortedSet<String> failedHandshakes) {
    /** The same without what moves with traffic. */
    ServerReport calm() {
        return new ServerReport(
                pool, server, endpoint, plain, draining, ejected, 0, healthy, lastProbe, failedHandshakes);
    }
}

package io.lyncedge.operator.policy;

import java.net.InetAddress;
import java.util.Optional;

/**
 * The other end of a connection.
 *
 * @param address of it
 * @param pod where it is one
 */
record Peer(InetAddress address, Optional<Pod> pod) {
    static Peer outside(InetAddress address) {
        return new Peer(address, Optional.empty());
    }

    static Peer pod(InetAddress address, Pod pod) {
        return new Peer(address, Optional.of(pod));
    }
}

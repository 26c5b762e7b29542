package io.lyncedge.simulator.recorder;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * A connection as it stands: a snapshot that does not change any more.
 *
 * @param id number in the order of accepting, from 0
 * @param peer address and port of the other side
 * @param tls what its TLS handshake said; empty on plain connections and before the handshake's end
 * @param sni server name of the ClientHello, known even if the handshake failed
 * @param received all bytes that arrived (inside TLS)
 * @param requests number of requests with complete heads, probes included
 * @param probes how many of them were health probes
 * @param unfinishedHead bytes after the last request that never made a head; known once the connection has ended;
 *     ISO-8859-1
 * @param end how it ended, or that it is open
 */
public record RecordedConnection(
        int id,
        InetSocketAddress peer,
        Optional<RecordedTls> tls,
        Optional<String> sni,
        long received,
        int requests,
        int probes,
        String unfinishedHead,
        ConnectionEnd end) {

    /** Whether it carried health probes and nothing else. */
    public boolean probesOnly() {
        return probes > 0 && probes == requests && unfinishedHead.isEmpty();
    }
}

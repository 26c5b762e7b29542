package io.lyncedge.simulator.recorder;

import java.util.List;

/**
 * What a completed TLS handshake agreed on.
 *
 * @param protocol version, such as {@code TLSv1.3}
 * @param cipherSuite standard name of the suite
 * @param alpnOffered protocols that the ClientHello offered, in order; empty if it had no ALPN extension
 * @param alpn protocol that was agreed on; empty if none
 */
public record RecordedTls(String protocol, String cipherSuite, List<String> alpnOffered, String alpn) {}

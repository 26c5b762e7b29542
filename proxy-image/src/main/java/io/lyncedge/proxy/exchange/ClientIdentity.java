package io.lyncedge.proxy.exchange;

import io.lyncedge.proxy.route.Listener;
import io.lyncedge.proxy.route.ShownCertificate;
import java.util.Optional;

/**
 * Whose requests come on a connection.
 *
 * @param listener where it was accepted
 * @param peer who is at its other end
 * @param shown what it was opened for
 * @param tls what was agreed on; empty in clear
 */
public record ClientIdentity(Listener listener, Peer peer, ShownCertificate shown, Optional<NegotiatedTls> tls) {}

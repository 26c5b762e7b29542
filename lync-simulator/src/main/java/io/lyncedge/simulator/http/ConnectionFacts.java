package io.lyncedge.simulator.http;

import io.lyncedge.simulator.ntlm.NtlmConnection;
import java.net.InetSocketAddress;

/**
 * The connection that a request came on.
 *
 * @param id unique within the server
 * @param server FQDN of the simulated server
 * @param site which site the listener plays
 * @param secure whether it is TLS
 * @param peer address and port of the other side
 * @param ntlm who it acts for
 */
public record ConnectionFacts(
        String id, String server, Site site, boolean secure, InetSocketAddress peer, NtlmConnection ntlm) {}

package io.lyncedge.simulator.http;

import io.lyncedge.simulator.ntlm.NtlmDomain;
import io.netty.handler.ssl.SslContext;
import java.util.Optional;

/**
 * What a listener serves.
 *
 * @param server FQDN of the simulated server
 * @param site which site it plays
 * @param tls the TLS side; empty in clear
 * @param domain accounts for Windows authentication
 * @param page all pages of the site
 * @param received where requests are noted
 */
public record Listening(
        String server, Site site, Optional<SslContext> tls, NtlmDomain domain, Page page, ReceivedLog received) {}

package io.lyncedge.config;

/**
 * Time limits in milliseconds, each at least 1. Those of a publication stand in {@link PublicationConfig}.
 *
 * @param connectMillis upstream TCP connect
 * @param handshakeMillis TLS handshake, either side
 * @param requestHeaderMillis request head, from its first byte
 * @param keepAliveMillis downstream connection with nothing outstanding
 * @param writeStallMillis no progress of a pending write, either side
 * @param upstreamIdleMillis an idle upstream connection is closed (HTTP.sys closes at 120 s)
 * @param unsafeReuseMillis POST, PUT, DELETE and PATCH take an idle connection only if it was used less than this ago
 * @param retryWindowMillis an idle connection that ends without a byte within this of the write is stale
 * @param unconfirmedPinMillis a pin by challenge alone is dropped without an Authorization within this
 * @param lingerMillis input is discarded for at most this after an own answer that ends a connection
 */
public record TimeoutsConfig(
        long connectMillis,
        long handshakeMillis,
        long requestHeaderMillis,
        long keepAliveMillis,
        long writeStallMillis,
        long upstreamIdleMillis,
        long unsafeReuseMillis,
        long retryWindowMillis,
        long unconfirmedPinMillis,
        long lingerMillis) {}

package io.lyncedge.proxy.upstream;

import io.lyncedge.config.Endpoint;

/**
 * One machine of a pool's server, as status shows it.
 *
 * @param pool name of the pool
 * @param server address of the server as the resource declares it
 * @param endpoint where connections go
 * @param plain in clear, for bridging from port 80
 * @param draining it gets no new requests, by configuration
 * @param ejected it gets no new requests while others can, since connects failed
 * @param connections open connections of all event loops, idle and pinned ones included
 * @param exchanges requests under way
 */
public record ServerStatus(
        String pool,
        String server,
        Endpoint endpoint,
        boolean plain,
        boolean draining,
        boolean ejected,
        int connections,
        int exchanges) {}

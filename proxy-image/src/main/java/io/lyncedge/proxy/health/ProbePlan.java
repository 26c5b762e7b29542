package io.lyncedge.proxy.health;

import io.lyncedge.config.Endpoint;
import io.lyncedge.config.HealthCheckConfig;
import io.lyncedge.proxy.snapshot.UpstreamTls;

/**
 * How one machine is probed.
 *
 * @param key which machine
 * @param serverName for SNI and verification
 * @param tls of its pool
 * @param check what to ask, how often, and what is a good answer
 */
record ProbePlan(Key key, String serverName, UpstreamTls tls, HealthCheckConfig check) {
    /**
     * Makes one machine the same across reloads.
     *
     * @param pool name of the pool
     * @param server address of the server as the resource declares it
     * @param endpoint its https endpoint
     */
    record Key(String pool, String server, Endpoint endpoint) {}
}

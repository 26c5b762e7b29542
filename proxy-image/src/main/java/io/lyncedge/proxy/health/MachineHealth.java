package io.lyncedge.proxy.health;

import io.lyncedge.config.Endpoint;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one machine.
 *
 * @param pool name of the pool
 * @param server address of the server as the resource declares it
 * @param endpoint where it is probed
 * @param judged whether it was probed well once, or badly for as long as makes it unhealthy
 * @param healthy whether it gets new requests
 * @param last its last probe; empty before the first one ended
 */
public record MachineHealth(
        String pool, String server, Endpoint endpoint, boolean judged, boolean healthy, Optional<Probed> last) {
    /**
     * One probe that ended.
     *
     * @param result a status, or a word for what went wrong
     * @param at when
     */
    public record Probed(String result, Instant at) {}
}

package io.lyncedge.config;

import java.util.List;

/**
 * One server of a pool, resolved.
 *
 * @param address as the resource declares it: FQDN, IPv4, IPv6 or a VIP; unique in the pool
 * @param serverName name that upstream TLS sends as SNI and verifies
 * @param drain whether it keeps open and pinned exchanges, but gets no new ones
 * @param machines one for each resolved address, sorted; empty while nothing resolved
 */
public record ServerConfig(String address, String serverName, boolean drain, List<MachineConfig> machines) {
    public ServerConfig {
        machines = List.copyOf(machines);
    }
}

package io.lyncedge.config;

import java.util.List;
import java.util.Optional;

/**
 * One published FQDN.
 *
 * @param fqdn lower-case, unique
 * @param service what it is for
 * @param pool name of its pool
 * @param backupPool name of the pool that takes over while none of {@code pool} is healthy
 * @param https what port 443 does for it
 * @param http what port 80 does for it
 * @param deniedPaths leading paths answered with 404 besides those that always are
 * @param allowedClientCIDRs networks of the clients that are served; empty: all
 * @param deniedClientCIDRs networks of the clients that are answered with 404, whatever else allows them
 * @param responseMillis from the end of a request to the first byte of its answer
 * @param bodyIdleMillis between two reads of a body
 */
public record PublicationConfig(
        String fqdn,
        PublicationService service,
        String pool,
        Optional<String> backupPool,
        HttpsMode https,
        HttpMode http,
        List<String> deniedPaths,
        List<Cidr> allowedClientCIDRs,
        List<Cidr> deniedClientCIDRs,
        long responseMillis,
        long bodyIdleMillis) {
    public PublicationConfig {
        deniedPaths = List.copyOf(deniedPaths);
        allowedClientCIDRs = List.copyOf(allowedClientCIDRs);
        deniedClientCIDRs = List.copyOf(deniedClientCIDRs);
    }
}

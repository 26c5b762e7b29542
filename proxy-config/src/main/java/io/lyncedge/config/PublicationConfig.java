package io.lyncedge.config;

import java.util.List;

/**
 * One published FQDN.
 *
 * @param fqdn lower-case, unique
 * @param service what it is for
 * @param pool name of its pool
 * @param https what port 443 does for it
 * @param http what port 80 does for it
 * @param deniedPaths leading paths answered with 404 besides those that always are
 * @param responseMillis from the end of a request to the first byte of its answer
 * @param bodyIdleMillis between two reads of a body
 */
public record PublicationConfig(
        String fqdn,
        PublicationService service,
        String pool,
        HttpsMode https,
        HttpMode http,
        List<String> deniedPaths,
        long responseMillis,
        long bodyIdleMillis) {
    public PublicationConfig {
        deniedPaths = List.copyOf(deniedPaths);
    }
}

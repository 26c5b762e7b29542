package io.lyncedge.config;

import java.util.Optional;

/**
 * Certificates of clients on the 443 listener.
 *
 * @param mode whether a client must show one
 * @param caFile name of the bundle file with the PEM authorities; absent while none is known, so that no certificate is
 *     accepted
 */
public record ClientAuthConfig(ClientAuthMode mode, Optional<String> caFile) {}

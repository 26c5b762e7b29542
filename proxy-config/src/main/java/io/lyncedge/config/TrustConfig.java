package io.lyncedge.config;

import java.util.Optional;

/**
 * Trust of one pool.
 *
 * @param mode whom to trust
 * @param caFile name of the bundle file with the PEM certificate authorities; present exactly with {@link
 *     TrustMode#CERTIFICATE_AUTHORITY}
 */
public record TrustConfig(TrustMode mode, Optional<String> caFile) {}

package io.lyncedge.config;

import java.util.Optional;

/**
 * One certificate that the front shows; its names are read from its SAN.
 *
 * @param name of the Secret it came from, unique
 * @param chainFile name of the bundle file with the PEM chain, leaf first
 * @param keyFile name of the bundle file with the PEM PKCS#8 key
 * @param fingerprint lower-case hexadecimal SHA-256 of the leaf's DER form
 * @param staple shown with it, where the TLS library can
 */
public record CertificateConfig(
        String name, String chainFile, String keyFile, String fingerprint, Optional<StapleConfig> staple) {}

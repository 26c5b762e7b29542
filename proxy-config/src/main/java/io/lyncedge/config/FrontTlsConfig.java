package io.lyncedge.config;

import java.util.List;
import java.util.Optional;

/**
 * TLS of the 443 listener.
 *
 * @param minVersion lowest version accepted
 * @param cipherProfile suites accepted
 * @param certificates every usable certificate
 * @param defaultCertificate name of the one for clients without SNI or with a name that none covers; absent only
 *     without any usable certificate
 * @param clientAuth certificates of clients; absent: none are asked for
 */
public record FrontTlsConfig(
        TlsVersion minVersion,
        CipherProfile cipherProfile,
        List<CertificateConfig> certificates,
        Optional<String> defaultCertificate,
        Optional<ClientAuthConfig> clientAuth) {
    public FrontTlsConfig {
        certificates = List.copyOf(certificates);
    }
}

package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.TlsSpec;
import io.lyncedge.config.CertificateConfig;
import io.lyncedge.config.CipherProfile;
import io.lyncedge.config.FrontTlsConfig;
import io.lyncedge.config.TlsVersion;
import io.lyncedge.operator.resolve.CertificateMaterial;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** TLS of the 443 listener. */
final class FrontTls {
    private FrontTls() {}

    static FrontTlsConfig translate(@Nullable TlsSpec tls, Certificates certificates) {
        if (tls == null) {
            return new FrontTlsConfig(TlsVersion.TLS_1_2, CipherProfile.MODERN, List.of(), Optional.empty());
        }
        return new FrontTlsConfig(
                WireEnums.version(tls.minVersion()),
                WireEnums.profile(tls.cipherProfile()),
                certificates.usable().entrySet().stream()
                        .map(entry -> certificate(entry.getKey(), entry.getValue()))
                        .toList(),
                certificates.fallback());
    }

    private static CertificateConfig certificate(String name, CertificateMaterial material) {
        return new CertificateConfig(name, BundleFiles.chain(name), BundleFiles.key(name), material.fingerprint());
    }
}

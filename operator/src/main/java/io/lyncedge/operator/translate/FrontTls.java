package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.ClientAuthSpec;
import io.lyncedge.api.v1alpha1.TlsSpec;
import io.lyncedge.config.CertificateConfig;
import io.lyncedge.config.CipherProfile;
import io.lyncedge.config.ClientAuthConfig;
import io.lyncedge.config.FrontTlsConfig;
import io.lyncedge.config.StapleConfig;
import io.lyncedge.config.TlsVersion;
import io.lyncedge.operator.resolve.CertificateMaterial;
import io.lyncedge.operator.resolve.References;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** TLS of the 443 listener. */
final class FrontTls {
    private FrontTls() {}

    static FrontTlsConfig translate(@Nullable TlsSpec tls, Certificates certificates, References references) {
        if (tls == null) {
            return new FrontTlsConfig(
                    TlsVersion.TLS_1_2, CipherProfile.MODERN, List.of(), Optional.empty(), Optional.empty());
        }
        return new FrontTlsConfig(
                WireEnums.version(tls.minVersion()),
                WireEnums.profile(tls.cipherProfile()),
                certificates.usable().entrySet().stream()
                        .map(entry -> certificate(entry.getKey(), entry.getValue()))
                        .toList(),
                certificates.fallback(),
                Optional.ofNullable(tls.clientAuth()).map(clients -> clientAuth(clients, references)));
    }

    /** While no authority is known no certificate is accepted; clients that must show one are not let in unchecked. */
    private static ClientAuthConfig clientAuth(ClientAuthSpec clients, References references) {
        return new ClientAuthConfig(
                WireEnums.clientAuth(clients.mode()),
                references.authority(clients.trustedCA()).map(BundleFiles::authority));
    }

    private static CertificateConfig certificate(String name, CertificateMaterial material) {
        return new CertificateConfig(
                name,
                BundleFiles.chain(name),
                BundleFiles.key(name),
                material.fingerprint(),
                material.staple()
                        .map(staple -> new StapleConfig(
                                BundleFiles.staple(name), staple.notAfter().toEpochMilli())));
    }
}

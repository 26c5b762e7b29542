package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TLS towards clients. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TlsSpec(
        List<CertificateRef> certificates,
        @Nullable String defaultCertificate,
        TlsVersion minVersion,
        CipherProfile cipherProfile,
        @Nullable ClientAuthSpec clientAuth) {
    public TlsSpec {
        certificates = Defaults.list(certificates);
        minVersion = Defaults.or(minVersion, TlsVersion.TLS_1_2);
        cipherProfile = Defaults.or(cipherProfile, CipherProfile.MODERN);
    }
}

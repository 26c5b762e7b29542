package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** TLS towards a pool; exactly one of trustedCA, systemTrust and insecureSkipVerify is set. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PoolTlsSpec(
        @Nullable String serverName,
        @Nullable TrustedCa trustedCA,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean systemTrust,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean insecureSkipVerify,
        TlsVersion minVersion,
        CipherProfile cipherProfile) {
    public PoolTlsSpec {
        minVersion = Defaults.or(minVersion, TlsVersion.TLS_1_2);
        cipherProfile = Defaults.or(cipherProfile, CipherProfile.COMPATIBLE);
    }
}

package io.lyncedge.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whom an upstream TLS connection trusts. */
public enum TrustMode {
    /** The certificate authorities of {@link TrustConfig#caFile()}. */
    @JsonProperty("CertificateAuthority")
    CERTIFICATE_AUTHORITY,
    /** The certificate authorities that the run-time image carries. */
    @JsonProperty("System")
    SYSTEM,
    /** Anybody: the resource asked for {@code insecureSkipVerify}. */
    @JsonProperty("InsecureSkipVerify")
    INSECURE_SKIP_VERIFY
}

package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which cipher suites are offered. */
public enum CipherProfile {
    /** TLS 1.3 and ECDHE with AEAD. */
    @JsonProperty("Modern")
    MODERN,
    /** Adds ECDHE with CBC and RSA key exchange. */
    @JsonProperty("Compatible")
    COMPATIBLE
}

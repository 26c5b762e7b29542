package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A TLS protocol version, oldest first. */
public enum TlsVersion {
    /** TLS 1.0. */
    @JsonProperty("TLSv1.0")
    TLS_1_0,
    /** TLS 1.1. */
    @JsonProperty("TLSv1.1")
    TLS_1_1,
    /** TLS 1.2. */
    @JsonProperty("TLSv1.2")
    TLS_1_2,
    /** TLS 1.3. */
    @JsonProperty("TLSv1.3")
    TLS_1_3
}

package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether clients must present a certificate. */
public enum ClientAuthMode {
    /** Asked for, checked if sent. */
    @JsonProperty("Optional")
    OPTIONAL,
    /** No handshake without one. */
    @JsonProperty("Required")
    REQUIRED
}

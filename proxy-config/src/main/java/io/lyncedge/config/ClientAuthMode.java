package io.lyncedge.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether clients must show a certificate. */
public enum ClientAuthMode {
    /** Asked for, and checked if one is sent. */
    @JsonProperty("Optional")
    OPTIONAL,
    /** No handshake without an accepted one. */
    @JsonProperty("Required")
    REQUIRED
}

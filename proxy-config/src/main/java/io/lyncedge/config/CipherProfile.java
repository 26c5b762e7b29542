package io.lyncedge.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Cipher suites that a side offers or accepts. */
public enum CipherProfile {
    /** TLS 1.3, and ECDHE with AEAD. */
    @JsonProperty("Modern")
    MODERN,
    /** Modern, and ECDHE with CBC and RSA key exchange: all that Windows Server 2012 R2 and older share with RSA certificates. */
    @JsonProperty("Compatible")
    COMPATIBLE
}

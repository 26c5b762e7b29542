package io.lyncedge.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Lowest TLS version that a side accepts, with the names that OpenSSL and the JDK use. */
public enum TlsVersion {
    @JsonProperty("TLSv1.0")
    TLS_1_0,
    @JsonProperty("TLSv1.1")
    TLS_1_1,
    @JsonProperty("TLSv1.2")
    TLS_1_2,
    @JsonProperty("TLSv1.3")
    TLS_1_3
}

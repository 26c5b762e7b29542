package io.lyncedge.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What external port 443 does for a name. */
public enum HttpsMode {
    /** TLS bridging to the pool's https port. */
    @JsonProperty("Bridge")
    BRIDGE,
    /** Answered with 421: the name lives on port 80 alone, or no usable certificate covers it yet. */
    @JsonProperty("Closed")
    CLOSED
}

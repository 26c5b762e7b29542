package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What external port 443 does for a published FQDN. */
public enum HttpsMode {
    /** TLS ends here and starts anew towards the pool's HTTPS port. */
    @JsonProperty("Bridge")
    BRIDGE,
    /** The name lives on port 80 alone and gets 421 on 443. */
    @JsonProperty("Closed")
    CLOSED
}

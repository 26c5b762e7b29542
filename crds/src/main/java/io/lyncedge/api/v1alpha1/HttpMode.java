package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What external port 80 does for a published FQDN. */
public enum HttpMode {
    /** Nothing is published on port 80. */
    @JsonProperty("Closed")
    CLOSED,
    /** Sends the client to https, same host, path and query. */
    @JsonProperty("Redirect")
    REDIRECT,
    /** Forwards in clear to the pool's HTTP port; Autodiscover only. */
    @JsonProperty("Bridge")
    BRIDGE
}

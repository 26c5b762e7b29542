package io.lyncedge.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What external port 80 does for a name. */
public enum HttpMode {
    /** Answered with 404. */
    @JsonProperty("Closed")
    CLOSED,
    /** Redirected to https on the same host, path and query. */
    @JsonProperty("Redirect")
    REDIRECT,
    /** Bridged, anonymously and in clear, to the pool's http port. */
    @JsonProperty("Bridge")
    BRIDGE
}

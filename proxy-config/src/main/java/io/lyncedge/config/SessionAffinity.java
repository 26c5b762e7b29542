package io.lyncedge.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What keeps the requests of one client on one endpoint of a pool. */
public enum SessionAffinity {
    /** Nothing: each request that is not pinned is balanced on its own. */
    @JsonProperty("None")
    NONE,
    /** The client's address. */
    @JsonProperty("ClientIP")
    CLIENT_IP,
    /** A cookie of the proxy's own. */
    @JsonProperty("Cookie")
    COOKIE
}

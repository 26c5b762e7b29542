package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What keeps a client on one server. */
public enum SessionAffinity {
    /** Nothing. */
    @JsonProperty("None")
    NONE,
    /** The client's address. */
    @JsonProperty("ClientIP")
    CLIENT_IP,
    /** A cookie set by the proxy. */
    @JsonProperty("Cookie")
    COOKIE
}

package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two tables of the port summary. */
public enum NetworkSide {
    /** Between clients and the proxy. */
    @JsonProperty("External")
    EXTERNAL,
    /** Between the proxy and the pools. */
    @JsonProperty("Internal")
    INTERNAL
}

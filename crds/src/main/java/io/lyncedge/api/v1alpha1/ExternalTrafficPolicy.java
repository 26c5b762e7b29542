package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether nodes pass traffic on to other nodes. */
public enum ExternalTrafficPolicy {
    /** Only to pods of the same node; client addresses are kept. */
    @JsonProperty("Local")
    LOCAL,
    /** To every pod; clients show the node's address. */
    @JsonProperty("Cluster")
    CLUSTER
}

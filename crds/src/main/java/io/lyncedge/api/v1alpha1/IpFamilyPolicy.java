package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many IP families the Service has. */
public enum IpFamilyPolicy {
    /** One. */
    @JsonProperty("SingleStack")
    SINGLE_STACK,
    /** Both where the cluster has both. */
    @JsonProperty("PreferDualStack")
    PREFER_DUAL_STACK,
    /** Both, or the Service is refused. */
    @JsonProperty("RequireDualStack")
    REQUIRE_DUAL_STACK
}

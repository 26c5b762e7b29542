package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An IP family of the Service. */
public enum IpFamily {
    /** IPv4. */
    @JsonProperty("IPv4")
    IPV4,
    /** IPv6. */
    @JsonProperty("IPv6")
    IPV6
}

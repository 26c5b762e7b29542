package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;

/** One server of a pool: FQDN, IPv4 or IPv6 address, or a VIP. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ServerSpec(
        String address,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean drain) {}

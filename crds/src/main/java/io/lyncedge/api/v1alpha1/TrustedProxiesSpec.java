package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;

/**
 * Who may report a client's address.
 *
 * @param cidrs networks of the load balancers in front
 * @param proxyProtocol true: they speak the PROXY protocol, version 1 or 2
 */
@ApiObject
public record TrustedProxiesSpec(
        @JsonPropertyDescription(
                "Networks in CIDR notation of the load balancers in front, at most 64: they may set X-Forwarded-For or speak the"
                        + " PROXY protocol. Empty: nobody.")
        @Size(max = Formats.CIDRS)
        @ValidationRule(value = CidrRules.NETWORKS, message = CidrRules.NETWORKS_MESSAGE)
        List<@Size(max = Formats.CIDR_LENGTH) String> cidrs,

        @JsonPropertyDescription(
                "true: connections from cidrs start with the PROXY protocol, version 1 or 2. Default: false.")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean proxyProtocol) {
    public TrustedProxiesSpec {
        cidrs = Defaults.list(cidrs);
    }
}

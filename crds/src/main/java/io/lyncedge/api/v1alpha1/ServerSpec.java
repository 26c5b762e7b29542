package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/**
 * One server of a pool, or its VIP.
 *
 * @param address FQDN in lower case, IPv4 or IPv6 address
 * @param drain true: open and pinned exchanges stay, no new ones come
 */
@ApiObject
public record ServerSpec(
        @JsonPropertyDescription(
                "FQDN in lower case, IPv4 or IPv6 address of one server, or of the pool's VIP. Unique within the pool. A"
                        + " published FQDN is refused, because the proxy would call itself; Services of the cluster are refused,"
                        + " because pools are outside it.")
        @Required
        @Size(min = 1, max = Formats.NAME_LENGTH)
        @ValidationRule(value = ServerAddressRules.BARE, message = ServerAddressRules.BARE_MESSAGE)
        @ValidationRule(value = ServerAddressRules.LOWER_CASE, message = FqdnRules.LOWER_CASE_MESSAGE)
        @ValidationRule(value = ServerAddressRules.SEVERAL_LABELS, message = ServerAddressRules.SEVERAL_LABELS_MESSAGE)
        @ValidationRule(value = ServerAddressRules.WELL_FORMED, message = ServerAddressRules.WELL_FORMED_MESSAGE)
        @ValidationRule(value = ServerAddressRules.OUTSIDE, message = ServerAddressRules.OUTSIDE_MESSAGE)
        @ValidationRule(value = ServerAddressRules.UNICAST, message = ServerAddressRules.UNICAST_MESSAGE)
        String address,

        @JsonPropertyDescription(
                "true: the server keeps its open and pinned (NTLM) exchanges and gets no new ones, for maintenance. "
                        + "Default: false.")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean drain) {}

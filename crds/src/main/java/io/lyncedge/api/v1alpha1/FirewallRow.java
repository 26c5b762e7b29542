package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** One row of the firewall sheet. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FirewallRow(
        @JsonProperty("interface") NetworkSide side,
        String protocolPort,
        String source,
        String destination,
        List<String> names,
        List<String> addresses,
        String notes) {
    public FirewallRow {
        names = Defaults.list(names);
        addresses = Defaults.list(addresses);
    }
}

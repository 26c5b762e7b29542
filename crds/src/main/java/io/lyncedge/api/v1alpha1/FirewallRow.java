package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/**
 * One row of the firewall sheet: a line of Microsoft's port summary for the reverse proxy, with this resource's names
 * and addresses.
 *
 * @param side which of the two tables
 * @param protocolPort such as {@code HTTPS/TCP/4443}
 * @param source who connects
 * @param destination who is connected to
 * @param names the FQDNs or servers meant
 * @param addresses the IP addresses meant, as far as known
 * @param notes why the row is there
 */
@ApiObject
public record FirewallRow(
        @JsonPropertyDescription("External: between clients and the proxy. Internal: between the proxy and the pools.")
        @Required
        @JsonProperty("interface")
        NetworkSide side,

        @JsonPropertyDescription("Protocol, transport and port, such as HTTPS/TCP/4443.") @Required @Size(max = 32)
        String protocolPort,

        @JsonPropertyDescription("Who connects.") @Required @Size(max = 1024)
        String source,

        @JsonPropertyDescription("Who is connected to.") @Required @Size(max = 1024)
        String destination,

        @JsonPropertyDescription("The published FQDNs, or the servers, that the row is for.") @Size(max = 2048)
        List<@Size(max = Formats.NAME_LENGTH) String> names,

        @JsonPropertyDescription("Their IP addresses, as far as known.") @Size(max = 2048)
        List<@Size(max = 45) String> addresses,

        @JsonPropertyDescription("Why the row is there.") @Size(max = 1024)
        String notes) {
    public FirewallRow {
        names = Defaults.list(names);
        addresses = Defaults.list(addresses);
        notes = Defaults.or(notes, "");
    }
}

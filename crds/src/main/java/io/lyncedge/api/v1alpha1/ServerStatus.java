package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One server of a pool.
 *
 * @param address the server as the spec names it
 * @param addresses the IP addresses in use for it, sorted
 * @param healthyOn how many of the replicas find it healthy, such as 2/3; null: not known yet
 */
@ApiObject
public record ServerStatus(
        @JsonPropertyDescription("The server as spec.pools names it.") @Required @Size(max = Formats.NAME_LENGTH)
        String address,

        @JsonPropertyDescription("The IP addresses in use for it.") @Size(max = 32)
        List<@Size(max = 45) String> addresses,

        @JsonPropertyDescription("How many of the replicas find it healthy, such as 2/3; absent while not known.")
        @Size(max = 16)
        @Nullable
        String healthyOn) {
    public ServerStatus {
        addresses = Defaults.list(addresses);
    }
}

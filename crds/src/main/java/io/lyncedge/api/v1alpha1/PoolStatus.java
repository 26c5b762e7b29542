package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/**
 * The servers of one pool.
 *
 * @param name name of the pool
 * @param servers its servers, in the order of the spec
 */
@ApiObject
public record PoolStatus(
        @JsonPropertyDescription("Name of the pool.") @Required @Size(max = Formats.LABEL_LENGTH)
        String name,

        @JsonPropertyDescription("Its servers, with the addresses in use and their health.") @Size(max = 32)
        List<ServerStatus> servers) {
    public PoolStatus {
        servers = Defaults.list(servers);
    }
}

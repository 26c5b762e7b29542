package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The servers of one pool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PoolStatus(String name, List<ServerStatus> servers) {
    public PoolStatus {
        servers = Defaults.list(servers);
    }
}

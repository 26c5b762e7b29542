package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One server of a pool: where its name leads and how many replicas find it healthy. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ServerStatus(
        String address, List<String> addresses, @Nullable String healthyOn) {
    public ServerStatus {
        addresses = Defaults.list(addresses);
    }
}

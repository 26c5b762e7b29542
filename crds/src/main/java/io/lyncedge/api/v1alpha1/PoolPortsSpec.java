package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Ports of the external web site of a pool; null: the role's port. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PoolPortsSpec(
        @Nullable Integer https, @Nullable Integer http) {

    /** Nothing said: the role decides. */
    public static PoolPortsSpec defaults() {
        return new PoolPortsSpec(null, null);
    }
}

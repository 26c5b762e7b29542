package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Fixed node ports of the Service; null: the cluster picks one. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NodePortsSpec(
        @Nullable Integer https, @Nullable Integer http) {}

package io.lyncedge.operator.reconcile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.lyncedge.api.v1alpha1.ProxyPodTemplateSpec;
import io.lyncedge.operator.translate.WorkloadPlan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the user decides of the pods' template. All else in it is the operator's.
 *
 * @param image that the resource pins; null if it follows the installation
 * @param terminationGraceSeconds from its drain
 * @param maxConnections from its limits
 * @param podTemplate as the resource has it
 */
record UserSettings(
        @JsonProperty @Nullable String image,
        @JsonProperty long terminationGraceSeconds,
        @JsonProperty int maxConnections,
        @JsonProperty ProxyPodTemplateSpec podTemplate) {
    static UserSettings of(WorkloadPlan workload) {
        return new UserSettings(
                Optional.of(workload.image()).filter(_ -> workload.pinned()).orElse(null),
                workload.terminationGraceSeconds(),
                workload.maxConnections(),
                workload.podTemplate());
    }
}

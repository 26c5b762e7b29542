package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Bounds and target of the HorizontalPodAutoscaler. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AutoscalingSpec(Integer minReplicas, Integer maxReplicas, Integer targetCPUUtilizationPercentage) {}

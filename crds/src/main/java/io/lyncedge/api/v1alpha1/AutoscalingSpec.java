package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;

/**
 * The HorizontalPodAutoscaler.
 *
 * @param minReplicas fewest replicas, 1 to 100
 * @param maxReplicas most replicas, 1 to 100
 * @param targetCPUUtilizationPercentage mean CPU use aimed at, in percent of the CPU request, 1 to 1000
 */
@ApiObject
@ValidationRule(
        value = "self.minReplicas <= self.maxReplicas",
        fieldPath = ".minReplicas",
        message = "minReplicas is above maxReplicas, so no number of replicas fits; write minReplicas <= maxReplicas")
public record AutoscalingSpec(
        @JsonPropertyDescription("Fewest replicas, 1 to 100.") @Required @Min(1) @Max(100)
        Integer minReplicas,

        @JsonPropertyDescription("Most replicas, 1 to 100 and not below minReplicas.") @Required @Min(1) @Max(100)
        Integer maxReplicas,

        @JsonPropertyDescription(
                "Mean CPU use of the replicas that the autoscaler aims at, in percent of their CPU request,"
                        + " 1 to 1000. Set podTemplate.resources.requests.cpu with it.")
        @Required
        @Min(1)
        @Max(1000)
        Integer targetCPUUtilizationPercentage) {}

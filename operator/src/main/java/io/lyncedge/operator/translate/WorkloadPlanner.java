package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.AutoscalingSpec;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.ProxyPodTemplateSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills in what the resource leaves out of the workload. */
final class WorkloadPlanner {
    private static final int DEFAULT_REPLICAS = 2;

    /** Between the end of the drain and the kubelet's kill. */
    private static final long END_SECONDS = 15;

    private static final ProxyPodTemplateSpec NO_TEMPLATE =
            new ProxyPodTemplateSpec(null, Map.of(), List.of(), null, List.of(), null, List.of(), Map.of(), Map.of());

    private WorkloadPlanner() {}

    static WorkloadPlan plan(LyncEdgeProxySpec spec, String defaultImage) {
        return new WorkloadPlan(
                Optional.ofNullable(spec.proxyImage()).orElse(defaultImage),
                spec.proxyImage() != null,
                scaling(spec),
                (long) spec.drain().propagationSeconds() + spec.drain().timeoutSeconds() + END_SECONDS,
                spec.limits().maxConnections(),
                Optional.ofNullable(spec.podTemplate()).orElse(NO_TEMPLATE));
    }

    private static Scaling scaling(LyncEdgeProxySpec spec) {
        AutoscalingSpec autoscaling = spec.autoscaling();
        if (autoscaling == null) {
            return new Scaling.Fixed(Optional.ofNullable(spec.replicas()).orElse(DEFAULT_REPLICAS));
        }
        return new Scaling.Automatic(
                autoscaling.minReplicas(), autoscaling.maxReplicas(), autoscaling.targetCPUUtilizationPercentage());
    }
}

package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpecBuilder;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.Scaling;
import java.util.Optional;

/** The HorizontalPodAutoscaler, by CPU use. */
public final class AutoscalerFactory {
    private AutoscalerFactory() {}

    /** The HorizontalPodAutoscaler of a plan; empty where the number of replicas is fixed. */
    public static Optional<HorizontalPodAutoscaler> create(Plan plan) {
        return switch (plan.workload().scaling()) {
            case Scaling.Fixed _ -> Optional.empty();
            case Scaling.Automatic scaling -> Optional.of(create(new ObjectIdentity(plan.identity()), scaling));
        };
    }

    private static HorizontalPodAutoscaler create(ObjectIdentity identity, Scaling.Automatic scaling) {
        return new HorizontalPodAutoscalerBuilder()
                .withMetadata(identity.meta(identity.name()))
                .withNewSpec()
                .withNewScaleTargetRef()
                .withApiVersion("apps/v1")
                .withKind("Deployment")
                .withName(identity.name())
                .endScaleTargetRef()
                .withMinReplicas(scaling.minReplicas())
                .withMaxReplicas(scaling.maxReplicas())
                .withMetrics(cpu(scaling.targetCpuPercent()))
                .endSpec()
                .build();
    }

    private static MetricSpec cpu(int percent) {
        return new MetricSpecBuilder()
                .withType("Resource")
                .withNewResource()
                .withName("cpu")
                .withNewTarget()
                .withType("Utilization")
                .withAverageUtilization(percent)
                .endTarget()
                .endResource()
                .build();
    }
}

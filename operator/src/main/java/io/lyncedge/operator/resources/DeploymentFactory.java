package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpecBuilder;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.Scaling;

/** The Deployment of the proxy pods. */
public final class DeploymentFactory {
    private DeploymentFactory() {}

    /** The Deployment of a plan; without {@code replicas} where an autoscaler decides them. */
    public static Deployment create(Plan plan) {
        ObjectIdentity identity = new ObjectIdentity(plan.identity());
        DeploymentSpecBuilder spec = new DeploymentSpecBuilder()
                .withSelector(identity.podSelector())
                .withNewStrategy()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withMaxUnavailable(new IntOrString(0))
                .withMaxSurge(new IntOrString("25%"))
                .endRollingUpdate()
                .endStrategy()
                .withTemplate(PodTemplateFactory.create(identity, plan.workload()));
        if (plan.workload().scaling() instanceof Scaling.Fixed(int replicas)) {
            spec.withReplicas(replicas);
        }
        return new DeploymentBuilder()
                .withMetadata(identity.meta(identity.name()))
                .withSpec(spec.build())
                .build();
    }
}

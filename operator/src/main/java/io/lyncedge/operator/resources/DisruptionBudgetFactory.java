package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.lyncedge.operator.translate.Plan;

/** The PodDisruptionBudget: one pod at a time; pods that are broken anyhow never hold up a node's drain. */
public final class DisruptionBudgetFactory {
    private DisruptionBudgetFactory() {}

    /** The PodDisruptionBudget of a plan. */
    public static PodDisruptionBudget create(Plan plan) {
        ObjectIdentity identity = new ObjectIdentity(plan.identity());
        return new PodDisruptionBudgetBuilder()
                .withMetadata(identity.meta(identity.name()))
                .withNewSpec()
                .withMaxUnavailable(new IntOrString(1))
                .withUnhealthyPodEvictionPolicy("AlwaysAllow")
                .withSelector(identity.podSelector())
                .endSpec()
                .build();
    }
}

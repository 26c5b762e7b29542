package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.lyncedge.operator.translate.Plan;

/** The account of the proxy pods: without rights and without a token. */
public final class ServiceAccountFactory {
    private ServiceAccountFactory() {}

    /** The ServiceAccount of a plan. */
    public static ServiceAccount create(Plan plan) {
        ObjectIdentity identity = new ObjectIdentity(plan.identity());
        return new ServiceAccountBuilder()
                .withMetadata(identity.meta(identity.name()))
                .withAutomountServiceAccountToken(false)
                .build();
    }
}

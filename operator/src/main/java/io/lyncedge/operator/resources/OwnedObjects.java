package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.lyncedge.operator.translate.Plan;
import java.util.ArrayList;
import java.util.List;

/** All objects that a resource owns. */
public final class OwnedObjects {
    private OwnedObjects() {}

    /** The objects of a plan in the order in which they are applied: what protects pods is there before the pods. */
    public static List<HasMetadata> of(Plan plan) {
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(ServiceAccountFactory.create(plan));
        objects.addAll(NetworkPolicyFactory.create(plan));
        objects.add(BundleSecretFactory.create(plan));
        objects.add(DeploymentFactory.create(plan));
        objects.add(ServiceFactory.create(plan));
        objects.add(DisruptionBudgetFactory.create(plan));
        AutoscalerFactory.create(plan).ifPresent(objects::add);
        return List.copyOf(objects);
    }
}

package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.resources.PolicyUnion;
import io.lyncedge.operator.translate.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings the objects of one resource to its plan, in an order in which nothing is reachable unprotected: policies open
 * before listeners and close after them.
 */
final class PlanApplier {
    private final ObjectStore store;
    private final OwnedSources owned;
    private final WriteFights fights = new WriteFights(System::nanoTime);

    PlanApplier(ObjectStore store, OwnedSources owned) {
        this.store = store;
        this.owned = owned;
    }

    /**
     * Applies.
     *
     * @param staged what becomes of the Deployment
     * @param settled every pod serves by this plan: until then policies keep what the plan before needed
     */
    Application apply(LyncEdgeProxy resource, Plan plan, Staged staged, boolean settled) {
        Application application = new Application();
        ObjectApplier applier =
                new ObjectApplier(store, fights, resource.getMetadata().getUid());
        ApplyOrder order = ApplyOrder.of(
                plan,
                desired -> owned.find(desired.getClass(), ResourceID.fromResource(desired))
                        .map(object -> object));
        for (List<HasMetadata> stage : order.stages()) {
            stage.stream()
                    .map(desired -> settled ? desired : widened(desired, resource))
                    .map(desired ->
                            desired instanceof Deployment ? pods(applier, desired, staged) : applier.apply(desired))
                    .forEach(application::add);
            if (application.isStopped()) {
                return application;
            }
        }
        superfluous(resource, order.names(), settled)
                .flatMap(object -> applier.delete(object).stream())
                .forEach(application::add);
        return application;
    }

    /** Applies a Deployment alone. */
    Application apply(LyncEdgeProxy resource, Deployment desired) {
        Application application = new Application();
        application.add(new ObjectApplier(store, fights, resource.getMetadata().getUid()).apply(desired));
        return application;
    }

    private Applied pods(ObjectApplier applier, HasMetadata desired, Staged staged) {
        return staged.deployment()
                .map(applier::apply)
                .or(() -> owned.find(Deployment.class, ResourceID.fromResource(desired))
                        .map(Applied.Present::new))
                .orElseGet(() -> applier.apply(desired));
    }

    private HasMetadata widened(HasMetadata desired, LyncEdgeProxy resource) {
        return desired instanceof NetworkPolicy policy
                ? owned.of(NetworkPolicy.class, resource).stream()
                        .filter(inPlace -> inPlace.getMetadata()
                                .getName()
                                .equals(policy.getMetadata().getName()))
                        .filter(inPlace ->
                                Ownership.isControlledBy(resource.getMetadata().getUid(), inPlace))
                        .filter(Stamp::isUntouched)
                        .findFirst()
                        .map(inPlace -> PolicyUnion.of(policy, inPlace))
                        .orElse(policy)
                : desired;
    }

    private Stream<HasMetadata> superfluous(LyncEdgeProxy resource, Set<String> desired, boolean settled) {
        Stream<? extends HasMetadata> policies =
                settled ? owned.of(NetworkPolicy.class, resource).stream() : Stream.empty();
        return Stream.<HasMetadata>concat(policies, owned.of(HorizontalPodAutoscaler.class, resource).stream())
                .filter(object -> !desired.contains(ApplyOrder.key(object)));
    }
}

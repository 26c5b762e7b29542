package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.resources.NetworkPolicyFactory;
import io.lyncedge.operator.resources.PolicyUnion;
import io.lyncedge.operator.translate.Plan;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Brings the objects of one resource to its plan, in an order in which nothing is reachable unprotected: policies open
 * before listeners and close after them.
 */
final class PlanApplier {
    private final ObjectStore store;
    private final OwnedSources owned;
    private final Owners owners;
    private final LeavingAddresses leaving = new LeavingAddresses(InstantSource.system());
    private final WriteFights fights = new WriteFights(System::nanoTime);

    PlanApplier(Sources sources) {
        this.store = sources.store();
        this.owned = sources.owned();
        this.owners = sources.owners();
    }

    /**
     * Applies a plan.
     *
     * @param staged what becomes of the Deployment
     * @param heard the pods: while one of them uses what the plan before needed, policies keep it
     */
    Application apply(LyncEdgeProxy resource, Plan plan, Staged staged, HeardPods heard) {
        Application application = new Application();
        ObjectApplier applier = new ObjectApplier(store, fights, owners, resource);
        Predicate<String> kept = kept(resource, plan, heard);
        ApplyOrder order = ApplyOrder.of(
                plan,
                desired -> owned.find(desired.getClass(), ResourceID.fromResource(desired))
                        .map(object -> object));
        for (List<HasMetadata> stage : order.stages()) {
            stage.stream()
                    .map(desired -> widened(desired, resource, kept))
                    .map(desired ->
                            desired instanceof Deployment ? pods(applier, desired, staged) : applier.apply(desired))
                    .forEach(application::add);
            if (application.isStopped()) {
                return application;
            }
        }
        superfluous(resource, order.names())
                .filter(object ->
                        !isInUse(object, kept, heard.serve(plan.bundle().hash())))
                .flatMap(object -> applier.delete(object).stream())
                .forEach(application::add);
        return application;
    }

    /** Applies a Deployment alone. */
    Application apply(LyncEdgeProxy resource, Deployment desired) {
        Application application = new Application();
        application.add(new ObjectApplier(store, fights, owners, resource).apply(desired));
        return application;
    }

    private Applied pods(ObjectApplier applier, HasMetadata desired, Staged staged) {
        return staged.deployment()
                .map(applier::apply)
                .or(() -> owned.find(Deployment.class, ResourceID.fromResource(desired))
                        .map(Applied.Present::new))
                .orElseGet(() -> applier.apply(desired));
    }

    private Predicate<String> kept(LyncEdgeProxy resource, Plan plan, HeardPods heard) {
        String uid = resource.getMetadata().getUid();
        NetworkPolicyFactory.create(plan).forEach(policy -> leaving.stay(uid, PolicyUnion.endpoints(policy)));
        return leaving.kept(uid, plan, heard.reports(), heard.podless());
    }

    private HasMetadata widened(HasMetadata desired, LyncEdgeProxy resource, Predicate<String> kept) {
        return desired instanceof NetworkPolicy policy
                ? owned.of(NetworkPolicy.class, resource).stream()
                        .filter(inPlace -> inPlace.getMetadata()
                                .getName()
                                .equals(policy.getMetadata().getName()))
                        .filter(inPlace ->
                                Ownership.isControlledBy(resource.getMetadata().getUid(), inPlace))
                        .filter(Stamp::isUntouched)
                        .findFirst()
                        .map(inPlace -> PolicyUnion.of(policy, inPlace, kept))
                        .orElse(policy)
                : desired;
    }

    private Stream<HasMetadata> superfluous(LyncEdgeProxy resource, Set<String> desired) {
        return Stream.<HasMetadata>concat(
                        owned.of(NetworkPolicy.class, resource).stream(),
                        owned.of(HorizontalPodAutoscaler.class, resource).stream())
                .filter(object -> !desired.contains(ApplyOrder.key(object)));
    }

    /** Listeners close when every pod has the new configuration; ways to pools when nobody uses them any more. */
    private static boolean isInUse(HasMetadata object, Predicate<String> kept, boolean settled) {
        return object instanceof NetworkPolicy policy
                && (policy.getSpec().getEgress().isEmpty() || !Stamp.isUntouched(policy)
                        ? !settled
                        : PolicyUnion.endpoints(policy).stream().anyMatch(kept));
    }
}

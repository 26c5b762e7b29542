package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.lyncedge.operator.fixture.OperatorWorld;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A controller that wants something else of one of our objects, and does it after each of our writes.
 *
 * @param kind of the object
 * @param name of the object
 * @param ours whether the object is as we want it
 * @param spoil what the other does then
 * @param told what the status is to say
 */
record Opponent<T extends HasMetadata>(
        Class<T> kind, String name, Predicate<T> ours, Consumer<Resource<T>> spoil, String told) {
    /** Fights until it is closed. */
    SharedIndexInformer<T> fight(KubernetesClient client) {
        Resource<T> object =
                client.resources(kind).inNamespace(OperatorWorld.NAMESPACE).withName(name);
        return object.inform(new Reaction<>(this, object));
    }

    private void react(T seen, Resource<T> object) {
        if (ours.test(seen)) {
            try {
                spoil.accept(object);
            } catch (KubernetesClientException _) {
                // Our operator was quicker: its write is seen next.
            }
        }
    }

    @Override
    public String toString() {
        return told;
    }

    private record Reaction<T extends HasMetadata>(Opponent<T> opponent, Resource<T> object)
            implements ResourceEventHandler<T> {
        @Override
        public void onAdd(T seen) {
            opponent.react(seen, object);
        }

        @Override
        public void onUpdate(T before, T seen) {
            opponent.react(seen, object);
        }

        @Override
        public void onDelete(T seen, boolean finalStateUnknown) {
            // It waits for our next write.
        }
    }
}

package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.lyncedge.operator.status.ObjectName;
import java.util.Optional;

/** What became of one desired object. */
sealed interface Applied {
    /**
     * The cluster has it as desired.
     *
     * @param object as the API server or the cache gave it
     */
    record Present(HasMetadata object) implements Applied {}

    /** An object of that name is not ours, so that nothing was written. */
    record Foreign(ObjectName object) implements Applied {}

    /**
     * Somebody else keeps changing or deleting it, so that it is written less and less often.
     *
     * @param object as it is now; absent if it is not there
     * @param fight about what, and when to look again
     */
    record Contested(ObjectName name, Optional<HasMetadata> object, WriteFights.Fight fight) implements Applied {}

    /** It is being deleted, and comes back when it is gone. */
    record Leaving(ObjectName object) implements Applied {}

    /** It was not made, since the resource has gone, and what it owned goes with it. */
    record Ownerless(ObjectName object) implements Applied {}

    /** The API server did not take it. */
    record Failed(ObjectName object, KubernetesClientException cause) implements Applied {}
}

package io.lyncedge.proxy.admin;

import io.lyncedge.proxy.front.BindFailure;
import io.lyncedge.proxy.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the process serves by.
 *
 * @param snapshot the last good one
 * @param since when it was loaded
 * @param unbound listeners that it needs and that could not be bound yet
 * @param refused what came after it and was refused; empty if it is the newest
 */
public record ServingState(
        Snapshot snapshot, Instant since, List<BindFailure> unbound, Optional<RefusedBundle> refused) {
    public ServingState {
        unbound = List.copyOf(unbound);
    }

    /** The same after another try to bind. */
    public ServingState withUnbound(List<BindFailure> failures) {
        return new ServingState(snapshot, since, failures, refused);
    }

    /** The same with a refused bundle behind it, or none any more. */
    public ServingState withRefused(Optional<RefusedBundle> bundle) {
        return new ServingState(snapshot, since, unbound, bundle);
    }
}

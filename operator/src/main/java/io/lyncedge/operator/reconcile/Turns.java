package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.EventHandler;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import io.javaoperatorsdk.operator.processing.event.source.ResourceEventAware;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.resources.ObjectIdentity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whose turn it is in an upgrade of the operator. Who has a turn stands in the annotations of the Deployments alone, which
 * restarts of the operator do not touch; what is remembered here only bridges the time of a write, and wakes who waits.
 */
final class Turns extends AbstractEventSource<LyncEdgeProxy, LyncEdgeProxy>
        implements ResourceEventAware<LyncEdgeProxy> {
    private final IndexerResourceCache<LyncEdgeProxy> primaries;
    private final OwnedSources owned;
    private final RolloutLimits limits;
    private final InstantSource clock;
    private final Set<ResourceID> claimed = new HashSet<>();
    private final Set<ResourceID> waiting = new LinkedHashSet<>();

    /** Those of the last look at each resource; who is woken still waits until then. */
    private final Set<ResourceID> turnless = new HashSet<>();

    Turns(
            IndexerResourceCache<LyncEdgeProxy> primaries,
            OwnedSources owned,
            RolloutLimits limits,
            InstantSource clock) {
        super(LyncEdgeProxy.class, "turns");
        this.primaries = primaries;
        this.owned = owned;
        this.limits = limits;
        this.clock = clock;
    }

    /** Takes a turn, if there is one or the resource has one already; else the resource is woken when there may be one. */
    synchronized boolean begin(LyncEdgeProxy resource) {
        ResourceID id = ResourceID.fromResource(resource);
        boolean begins = begun(resource).isPresent() || isFree();
        (begins ? claimed : waiting).add(id);
        (begins ? waiting : claimed).remove(id);
        if (begins) {
            turnless.remove(id);
        } else {
            turnless.add(id);
        }
        return begins;
    }

    /** The resource needs no turn. */
    synchronized void leave(ResourceID id) {
        waiting.remove(id);
        turnless.remove(id);
    }

    /** How many resources wait for a turn. */
    synchronized int waiting() {
        return turnless.size();
    }

    /** The write that a turn was taken for is done, or has failed. */
    void settle(LyncEdgeProxy resource) {
        if (release(ResourceID.fromResource(resource)) && begun(resource).isEmpty()) {
            wake();
        }
    }

    /** Somebody has finished: as many as may begin look again. */
    void wake() {
        EventHandler handler = getEventHandler();
        next().forEach(id -> handler.handleEvent(new Event(id)));
    }

    private synchronized boolean release(ResourceID id) {
        return claimed.remove(id);
    }

    private synchronized List<ResourceID> next() {
        List<ResourceID> next = waiting.stream().limit(limits.resources()).toList();
        next.forEach(waiting::remove);
        return next;
    }

    /** Nobody begins while one does not come to its end. */
    private boolean isFree() {
        Map<ResourceID, Instant> underWay = new HashMap<>();
        primaries
                .list(resource -> !Assessment.isPaused(resource))
                .forEach(resource ->
                        begun(resource).ifPresent(since -> underWay.put(ResourceID.fromResource(resource), since)));
        Instant latest = clock.instant().minus(limits.deadline());
        Set<ResourceID> taken = new HashSet<>(claimed);
        taken.addAll(underWay.keySet());
        return taken.size() < limits.resources() && underWay.values().stream().allMatch(since -> since.isAfter(latest));
    }

    private Optional<Instant> begun(LyncEdgeProxy resource) {
        String name = new ObjectIdentity(LivePlanner.identity(resource)).name();
        return owned.find(
                        Deployment.class,
                        new ResourceID(name, resource.getMetadata().getNamespace()))
                .filter(isOf(resource))
                .flatMap(PodKind::read)
                .flatMap(PodKind::begun);
    }

    private static Predicate<Deployment> isOf(LyncEdgeProxy resource) {
        return deployment -> Ownership.isControlledBy(resource.getMetadata().getUid(), deployment);
    }

    @Override
    public void onResourceUpdated(LyncEdgeProxy resource, LyncEdgeProxy before) {
        if (Assessment.isPaused(resource) != Assessment.isPaused(before)) {
            leave(ResourceID.fromResource(resource));
            wake();
        }
    }

    @Override
    public void onResourceDeleted(LyncEdgeProxy resource) {
        leave(ResourceID.fromResource(resource));
        wake();
    }

    @Override
    public Set<LyncEdgeProxy> getSecondaryResources(LyncEdgeProxy primary) {
        return Set.of();
    }
}

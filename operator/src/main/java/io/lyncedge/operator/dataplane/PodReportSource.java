package io.lyncedge.operator.dataplane;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.javaoperatorsdk.operator.processing.event.source.ResourceEventAware;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.dataplane.PodPoller.PodKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reports of pods as an event source. */
final class PodReportSource extends AbstractEventSource<PodReport, LyncEdgeProxy>
        implements PodReports, ResourceEventAware<LyncEdgeProxy> {
    private final PodIndex index;
    private final PodPoller poller;
    private final Map<ResourceID, Deployment> deployments = new ConcurrentHashMap<>();

    /**
     * Reports of the pods of an index.
     *
     * @param poller made for what is told of the resource whose pod reports something else
     */
    PodReportSource(PodIndex index, Function<Consumer<ResourceID>, PodPoller> poller) {
        super(PodReport.class, "pod-reports");
        this.index = index;
        this.poller = poller.apply(this::changed);
    }

    @Override
    public void expect(LyncEdgeProxy resource, Optional<Deployment> deployment, String wantedHash) {
        ResourceID id = ResourceID.fromResource(resource);
        deployment.ifPresentOrElse(there -> deployments.put(id, there), () -> deployments.remove(id));
        Set<PodKey> pods = deployment.map(there -> index.of(resource, there)).orElse(List.of()).stream()
                .map(owned -> key(owned.pod().getMetadata()))
                .collect(Collectors.toUnmodifiableSet());
        poller.expect(id, wantedHash, pods);
    }

    @Override
    public List<PodReport> of(LyncEdgeProxy resource) {
        return Optional.ofNullable(deployments.get(ResourceID.fromResource(resource)))
                .map(deployment -> index.of(resource, deployment))
                .orElse(List.of())
                .stream()
                .map(this::report)
                .toList();
    }

    @Override
    public Set<String> addresses(LyncEdgeProxy resource) {
        return index.addresses(resource);
    }

    @Override
    public Set<PodReport> getSecondaryResources(LyncEdgeProxy resource) {
        return new LinkedHashSet<>(of(resource));
    }

    @Override
    public void onResourceDeleted(LyncEdgeProxy resource) {
        ResourceID id = ResourceID.fromResource(resource);
        deployments.remove(id);
        poller.expect(id, "", Set.of());
    }

    /** How many pods have been asked. */
    int size() {
        return poller.size();
    }

    private void changed(ResourceID resource) {
        if (isRunning()) {
            getEventHandler().handleEvent(new Event(resource));
        }
    }

    private PodReport report(PodIndex.OwnedPod owned) {
        ObjectMeta meta = owned.pod().getMetadata();
        PodState state = PodState.of(owned.pod());
        return new PodReport(
                meta.getName(),
                meta.getUid(),
                state.ready(),
                state.terminating(),
                owned.current(),
                poller.answer(meta.getUid()));
    }

    private static PodKey key(ObjectMeta meta) {
        return new PodKey(meta.getNamespace(), meta.getName(), meta.getUid());
    }
}

package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.EventHandler;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import io.javaoperatorsdk.operator.processing.event.source.ResourceEventAware;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.PublicationSpec;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.PublicationState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which resources publish a name: whoever receives its traffic wins, so all of them should know, and learn of each other
 * when one comes, changes or goes.
 */
final class Publishers extends AbstractEventSource<LyncEdgeProxy, LyncEdgeProxy>
        implements ResourceEventAware<LyncEdgeProxy> {
    private static final String INDEX = "published";

    private final IndexerResourceCache<LyncEdgeProxy> primaries;

    Publishers(IndexerResourceCache<LyncEdgeProxy> primaries) {
        super(LyncEdgeProxy.class, "publishers");
        this.primaries = primaries;
        primaries.addIndexer(INDEX, resource -> List.copyOf(names(resource)));
    }

    /** Other resources that publish the names of a plan, by name, each sorted. */
    Map<String, List<String>> others(LyncEdgeProxy resource, Plan plan) {
        return plan.publications().stream()
                .map(PublicationState::fqdn)
                .collect(Collectors.toMap(
                        fqdn -> fqdn,
                        fqdn -> others(resource, fqdn)
                                .map(other -> other.getMetadata().getNamespace() + "/"
                                        + other.getMetadata().getName())
                                .sorted()
                                .toList()));
    }

    @Override
    public void onResourceCreated(LyncEdgeProxy resource) {
        wakeOthers(resource, names(resource));
    }

    @Override
    public void onResourceUpdated(LyncEdgeProxy resource, LyncEdgeProxy before) {
        Set<String> now = names(resource);
        Set<String> then = names(before);
        wakeOthers(
                resource,
                Stream.concat(now.stream(), then.stream())
                        .filter(name -> !now.contains(name) || !then.contains(name))
                        .collect(Collectors.toSet()));
    }

    @Override
    public void onResourceDeleted(LyncEdgeProxy resource) {
        wakeOthers(resource, names(resource));
    }

    @Override
    public Set<LyncEdgeProxy> getSecondaryResources(LyncEdgeProxy primary) {
        return Set.of();
    }

    private void wakeOthers(LyncEdgeProxy resource, Set<String> names) {
        EventHandler handler = getEventHandler();
        names.stream()
                .flatMap(name -> others(resource, name))
                .map(ResourceID::fromResource)
                .distinct()
                .forEach(other -> handler.handleEvent(new Event(other)));
    }

    private Stream<LyncEdgeProxy> others(LyncEdgeProxy resource, String fqdn) {
        return primaries.byIndex(INDEX, fqdn).stream().filter(other -> !isSame(other, resource));
    }

    private static boolean isSame(HasMetadata one, HasMetadata other) {
        return Objects.equals(one.getMetadata().getUid(), other.getMetadata().getUid());
    }

    private static Set<String> names(LyncEdgeProxy resource) {
        return resource.getSpec().publications().stream()
                .map(PublicationSpec::fqdn)
                .collect(Collectors.toUnmodifiableSet());
    }
}

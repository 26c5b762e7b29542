package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.resources.ObjectIdentity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The informers of the kinds that resources own, each narrowed to the labels of what this operator makes. */
final class OwnedSources {
    private static final List<Class<? extends HasMetadata>> KINDS = List.of(
            ServiceAccount.class,
            NetworkPolicy.class,
            Secret.class,
            Deployment.class,
            Service.class,
            PodDisruptionBudget.class,
            HorizontalPodAutoscaler.class);

    private final Map<Class<?>, InformerEventSource<?, LyncEdgeProxy>> sources = new LinkedHashMap<>();

    OwnedSources(EventSourceContext<LyncEdgeProxy> context) {
        KINDS.forEach(kind -> sources.put(kind, source(kind, context)));
    }

    private static <T extends HasMetadata> InformerEventSource<T, LyncEdgeProxy> source(
            Class<T> kind, EventSourceContext<LyncEdgeProxy> context) {
        InformerEventSourceConfiguration<T> configuration = InformerEventSourceConfiguration.from(
                        kind, LyncEdgeProxy.class)
                .withName("owned-" + HasMetadata.getPlural(kind))
                .withLabelSelector(ObjectIdentity.ownedSelectorText())
                .withSecondaryToPrimaryMapper(OwnedMapper::primaries)
                .build();
        return new InformerEventSource<>(configuration, context);
    }

    Stream<EventSource<?, LyncEdgeProxy>> eventSources() {
        return sources.values().stream().map(source -> source);
    }

    /** An object as this process knows it. */
    <T extends HasMetadata> Optional<T> find(Class<T> kind, ResourceID id) {
        return Optional.ofNullable(sources.get(kind))
                .flatMap(source -> source.get(id))
                .map(kind::cast);
    }

    /** The objects of a kind that a resource may own: by labels or owner references. */
    <T extends HasMetadata> List<T> of(Class<T> kind, LyncEdgeProxy resource) {
        return Stream.ofNullable(sources.get(kind))
                .flatMap(source -> source.getSecondaryResources(resource).stream())
                .map(kind::cast)
                .toList();
    }

    /**
     * What the API server answered counts from now on, before its event comes; unless the event of a later change has come
     * before the answer, which would otherwise hide it for good.
     */
    @SuppressWarnings("unchecked")
    <T extends HasMetadata> void remember(T written) {
        InformerEventSource<T, LyncEdgeProxy> source =
                (InformerEventSource<T, LyncEdgeProxy>) sources.get(written.getClass());
        if (source != null) {
            ResourceID id = ResourceID.fromResource(written);
            Optional<T> before = source.get(id);
            if (before.isEmpty()) {
                source.handleRecentResourceCreate(id, written);
            } else if (isLater(written, before.get())) {
                source.handleRecentResourceUpdate(id, written, before.get());
            }
        }
    }

    /** Resource versions are decimal numbers of any length. */
    static boolean isLater(HasMetadata one, HasMetadata other) {
        return Comparator.comparingInt(String::length)
                        .thenComparing(Comparator.naturalOrder())
                        .compare(
                                one.getMetadata().getResourceVersion(),
                                other.getMetadata().getResourceVersion())
                > 0;
    }
}

package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.resources.ObjectIdentity;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * NetworkPolicies that others made in the watched namespaces. Each change is news for every resource of its namespace, since
 * the policy may have selected other pods before.
 */
final class ForeignPolicies {
    private static final String NOT_MANAGED = ObjectIdentity.MANAGED_BY_LABEL + "!=" + FieldOwner.NAME;

    private final InformerEventSource<NetworkPolicy, LyncEdgeProxy> policies;
    private final OwnedSources owned;

    ForeignPolicies(EventSourceContext<LyncEdgeProxy> context, OwnedSources owned) {
        IndexerResourceCache<LyncEdgeProxy> primaries = context.getPrimaryCache();
        this.owned = owned;
        this.policies = new InformerEventSource<>(
                InformerEventSourceConfiguration.from(NetworkPolicy.class, LyncEdgeProxy.class)
                        .withName("foreign-policies")
                        .withLabelSelector(NOT_MANAGED)
                        .withSecondaryToPrimaryMapper(policy -> neighbours(policy, primaries))
                        .withOnUpdateFilter((now, before) -> !Objects.equals(now.getSpec(), before.getSpec()))
                        .build(),
                context);
    }

    EventSource<?, LyncEdgeProxy> eventSource() {
        return policies;
    }

    /** Those in the namespace of a resource that it does not control, whatever labels they have. */
    List<NetworkPolicy> of(LyncEdgeProxy resource) {
        String namespace = resource.getMetadata().getNamespace();
        String uid = resource.getMetadata().getUid();
        return Stream.concat(
                        policies.list(namespace, _ -> true),
                        owned.of(NetworkPolicy.class, resource).stream()
                                .filter(policy -> !Ownership.isControlledBy(uid, policy)))
                .toList();
    }

    private static Set<ResourceID> neighbours(NetworkPolicy policy, IndexerResourceCache<LyncEdgeProxy> primaries) {
        return primaries
                .list(policy.getMetadata().getNamespace(), _ -> true)
                .map(ResourceID::fromResource)
                .collect(Collectors.toUnmodifiableSet());
    }
}

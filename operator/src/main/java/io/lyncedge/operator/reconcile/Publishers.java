package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.PublicationSpec;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.PublicationState;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which resources publish a name: whoever receives its traffic wins, so all of them should know. */
final class Publishers {
    private static final String INDEX = "published";

    private final IndexerResourceCache<LyncEdgeProxy> primaries;

    Publishers(IndexerResourceCache<LyncEdgeProxy> primaries) {
        this.primaries = primaries;
        primaries.addIndexer(
                INDEX,
                resource -> resource.getSpec().publications().stream()
                        .map(PublicationSpec::fqdn)
                        .distinct()
                        .toList());
    }

    /** Other resources that publish the names of a plan, by name, each sorted. */
    Map<String, List<String>> others(LyncEdgeProxy resource, Plan plan) {
        String uid = resource.getMetadata().getUid();
        return plan.publications().stream()
                .map(PublicationState::fqdn)
                .collect(Collectors.toMap(
                        fqdn -> fqdn,
                        fqdn -> publishers(
                                fqdn, other -> !other.getMetadata().getUid().equals(uid))));
    }

    private List<String> publishers(String fqdn, Predicate<HasMetadata> condition) {
        return primaries.byIndex(INDEX, fqdn).stream()
                .filter(condition)
                .map(other -> other.getMetadata().getNamespace() + "/"
                        + other.getMetadata().getName())
                .sorted()
                .toList();
    }
}

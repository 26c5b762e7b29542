package io.lyncedge.operator.encoding;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.lyncedge.operator.resources.ObjectIdentity;
import java.util.Map;
import java.util.TreeMap;

/** Metadata of what administrators apply. */
final class PolicyMeta {
    private PolicyMeta() {}

    /** Metadata of an object in the policy's namespace. */
    static ObjectMeta meta(NetworkPolicy policy, String name) {
        return new ObjectMetaBuilder(clusterMeta(policy, name))
                .withNamespace(policy.getMetadata().getNamespace())
                .build();
    }

    /** Metadata of an object of the cluster; without what would make it look like one that the operator owns. */
    static ObjectMeta clusterMeta(NetworkPolicy policy, String name) {
        Map<String, String> labels = new TreeMap<>(policy.getMetadata().getLabels());
        labels.remove(ObjectIdentity.MANAGED_BY_LABEL);
        return new ObjectMetaBuilder().withName(name).withLabels(labels).build();
    }
}

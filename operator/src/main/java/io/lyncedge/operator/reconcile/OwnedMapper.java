package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.resources.ObjectIdentity;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which resources an owned object concerns: by its label and by its owner, since either may have been edited away. */
final class OwnedMapper {
    private OwnedMapper() {}

    static Set<ResourceID> primaries(HasMetadata object) {
        String namespace = object.getMetadata().getNamespace();
        return Stream.concat(instance(object).stream(), owners(object))
                .map(name -> new ResourceID(name, namespace))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> instance(HasMetadata object) {
        return Optional.ofNullable(object.getMetadata().getLabels())
                .map(labels -> labels.get(ObjectIdentity.INSTANCE_LABEL));
    }

    private static Stream<String> owners(HasMetadata object) {
        return object.getMetadata().getOwnerReferences().stream()
                .filter(owner -> LyncEdgeProxy.KIND.equals(owner.getKind()))
                .map(owner -> owner.getName());
    }
}

package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.lyncedge.operator.resources.OwnedObjects;
import io.lyncedge.operator.translate.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The objects of a plan in stages, each of which waits for the one before: account, policies and bundle; Deployment; what
 * stands in front of it. A Service that loses a port comes first, since its listener closes with the bundle.
 *
 * @param stages in their order
 */
record ApplyOrder(List<List<HasMetadata>> stages) {
    ApplyOrder {
        stages = List.copyOf(stages);
    }

    static ApplyOrder of(Plan plan, Function<HasMetadata, Optional<HasMetadata>> actual) {
        List<HasMetadata> objects = OwnedObjects.of(plan);
        Predicate<HasMetadata> closing = object -> object instanceof Service service
                && actual.apply(service)
                        .filter(inPlace -> losesPort((Service) inPlace, service))
                        .isPresent();
        List<HasMetadata> first = objects.stream().filter(closing).toList();
        return new ApplyOrder(List.of(
                first,
                objects.stream().filter(ApplyOrder::protects).toList(),
                objects.stream().filter(Deployment.class::isInstance).toList(),
                objects.stream()
                        .filter(object -> !protects(object) && !(object instanceof Deployment))
                        .filter(object -> !first.contains(object))
                        .toList()));
    }

    private static boolean protects(HasMetadata object) {
        return object instanceof ServiceAccount || object instanceof NetworkPolicy || object instanceof Secret;
    }

    private static boolean losesPort(Service inPlace, Service desired) {
        Set<Integer> ports =
                desired.getSpec().getPorts().stream().map(ServicePort::getPort).collect(Collectors.toSet());
        return inPlace.getSpec().getPorts().stream().map(ServicePort::getPort).anyMatch(port -> !ports.contains(port));
    }

    /** Keys of all objects of the plan. */
    Set<String> names() {
        return stages.stream().flatMap(List::stream).map(ApplyOrder::key).collect(Collectors.toUnmodifiableSet());
    }

    static String key(HasMetadata object) {
        return object.getKind() + "/" + object.getMetadata().getName();
    }
}

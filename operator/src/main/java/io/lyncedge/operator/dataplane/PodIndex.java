package io.lyncedge.operator.dataplane;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodIP;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.resources.ObjectIdentity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pods and ReplicaSets of the proxies, in memory. Labels only narrow what is watched; the owners' UIDs decide. */
final class PodIndex {
    private static final String REVISION = "deployment.kubernetes.io/revision";

    private final InformerEventSource<Pod, LyncEdgeProxy> pods;
    private final InformerEventSource<ReplicaSet, LyncEdgeProxy> replicaSets;

    /** A pod and whether it belongs to the current revision. */
    record OwnedPod(Pod pod, boolean current) {}

    PodIndex(EventSourceContext<LyncEdgeProxy> context) {
        pods = new InformerEventSource<>(
                InformerEventSourceConfiguration.from(Pod.class, LyncEdgeProxy.class)
                        .withName("pods")
                        .withLabelSelector(ObjectIdentity.ownedSelectorText())
                        .withSecondaryToPrimaryMapper(PodIndex::resourceOf)
                        .withOnUpdateFilter((now, before) -> !PodState.of(now).equals(PodState.of(before)))
                        .build(),
                context);
        replicaSets = new InformerEventSource<>(
                InformerEventSourceConfiguration.from(ReplicaSet.class, LyncEdgeProxy.class)
                        .withName("replica-sets")
                        .withLabelSelector(ObjectIdentity.ownedSelectorText())
                        .withSecondaryToPrimaryMapper(PodIndex::resourceOf)
                        .withOnUpdateFilter((now, before) -> !revision(now).equals(revision(before))
                                || !controller(now).equals(controller(before)))
                        .build(),
                context);
    }

    List<EventSource<?, LyncEdgeProxy>> eventSources() {
        return List.of(pods, replicaSets);
    }

    /** The pods of a Deployment of the resource, by name. */
    List<OwnedPod> of(LyncEdgeProxy resource, Deployment deployment) {
        Map<String, Boolean> currentByUid = new HashMap<>();
        for (ReplicaSet set : replicaSets.getSecondaryResources(resource)) {
            if (controller(set).equals(Optional.of(deployment.getMetadata().getUid()))) {
                currentByUid.put(set.getMetadata().getUid(), revision(set).equals(revision(deployment)));
            }
        }
        return pods.getSecondaryResources(resource).stream()
                .flatMap(pod ->
                        controller(pod).map(currentByUid::get).map(current -> new OwnedPod(pod, current)).stream())
                .sorted(Comparator.comparing(owned -> owned.pod().getMetadata().getName()))
                .toList();
    }

    /** Addresses of the pods with a resource's labels, of every family. */
    Set<String> addresses(LyncEdgeProxy resource) {
        return pods.getSecondaryResources(resource).stream()
                .flatMap(pod -> Stream.ofNullable(pod.getStatus()))
                .flatMap(status -> Stream.concat(
                        Stream.ofNullable(status.getPodIP()),
                        status.getPodIPs().stream().map(PodIP::getIp)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A pod by name, if it still is the one of this UID. */
    Optional<Pod> find(String namespace, String name, String uid) {
        return pods.get(new ResourceID(name, namespace))
                .filter(pod -> pod.getMetadata().getUid().equals(uid));
    }

    private static Set<ResourceID> resourceOf(HasMetadata object) {
        String instance = object.getMetadata().getLabels().get(ObjectIdentity.INSTANCE_LABEL);
        return instance == null
                ? Set.of()
                : Set.of(new ResourceID(instance, object.getMetadata().getNamespace()));
    }

    private static Optional<String> controller(HasMetadata object) {
        return object.getMetadata().getOwnerReferences().stream()
                .filter(owner -> Boolean.TRUE.equals(owner.getController()))
                .map(OwnerReference::getUid)
                .findFirst();
    }

    private static Optional<String> revision(HasMetadata object) {
        return Optional.ofNullable(object.getMetadata().getAnnotations()).map(annotations -> annotations.get(REVISION));
    }
}

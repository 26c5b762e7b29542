package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.LyncEdgeProxyStatus;
import io.lyncedge.operator.status.Transition;
import java.net.HttpURLConnection;
import java.util.Optional;

/** Writes statuses that have changed, and tells by Events what has. */
final class StatusWriter {
    private final EventRecorder events;

    StatusWriter(EventRecorder events) {
        this.events = events;
    }

    /**
     * Writes the status of a resource unless it has it.
     *
     * @return false if the resource has changed since it was read
     */
    boolean write(LyncEdgeProxy resource, LyncEdgeProxyStatus status, Context<LyncEdgeProxy> context) {
        Optional<LyncEdgeProxyStatus> before = Optional.ofNullable(resource.getStatus());
        if (before.equals(Optional.of(status))) {
            return true;
        }
        try {
            patch(resource, status, context);
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
                return false;
            }
            throw e;
        }
        events.record(resource, Transition.between(before, status));
        return true;
    }

    private static void patch(LyncEdgeProxy resource, LyncEdgeProxyStatus status, Context<LyncEdgeProxy> context) {
        LyncEdgeProxy updated = context.getClient()
                .resource(statusOnly(resource, status))
                .subresource("status")
                .patch(FieldOwner.APPLY);
        context.eventSourceRetriever()
                .getControllerEventSource()
                .handleRecentResourceUpdate(ResourceID.fromResource(resource), updated, resource);
    }

    private static LyncEdgeProxy statusOnly(LyncEdgeProxy resource, LyncEdgeProxyStatus status) {
        LyncEdgeProxy fresh = new LyncEdgeProxy();
        fresh.setMetadata(new ObjectMetaBuilder()
                .withName(resource.getMetadata().getName())
                .withNamespace(resource.getMetadata().getNamespace())
                .withUid(resource.getMetadata().getUid())
                .withResourceVersion(resource.getMetadata().getResourceVersion())
                .build());
        fresh.setStatus(status);
        return fresh;
    }
}

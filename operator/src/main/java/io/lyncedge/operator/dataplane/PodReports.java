package io.lyncedge.operator.dataplane;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the pods of a resource report. Answers from memory, never asks a pod; safe for use by several threads.
 *
 * <p>The reconciler registers the event sources of {@link DataPlane}: they trigger a reconciliation of a resource when one
 * of its pods comes, goes or changes its readiness, and when what a pod reports changes in more than its connections.
 */
public interface PodReports {
    /**
     * Tells what the pods of a resource have to serve from now on: until each of them reports it they are asked every
     * second, and the kubelets of those that do not are nudged. To be called in every reconciliation, after the bundle was
     * applied.
     *
     * @param resource whose pods
     * @param deployment as it is in the cluster, if there is one that the resource controls
     * @param wantedHash configuration hash of the applied bundle
     */
    void expect(LyncEdgeProxy resource, Optional<Deployment> deployment, String wantedHash);

    /**
     * The pods of a resource, by name: those of ReplicaSets of the Deployment that was told last, and no others.
     *
     * @return empty until {@link #expect} was called with a Deployment
     */
    List<PodReport> of(LyncEdgeProxy resource);

    /** Addresses of all pods that the Service of a resource may lead to, terminating ones included; IP literals. */
    Set<String> addresses(LyncEdgeProxy resource);
}

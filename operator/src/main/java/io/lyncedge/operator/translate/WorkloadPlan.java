package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.ProxyPodTemplateSpec;

/**
 * The proxy pods.
 *
 * @param image of the proxy
 * @param pinned whether the resource names the image itself, and does not follow the installation
 * @param scaling how many
 * @param terminationGraceSeconds propagation and drain, and 15 s to end
 * @param maxConnections per replica: decides the memory limit
 * @param podTemplate what the resource adds to them
 */
public record WorkloadPlan(
        String image,
        boolean pinned,
        Scaling scaling,
        long terminationGraceSeconds,
        int maxConnections,
        ProxyPodTemplateSpec podTemplate) {}

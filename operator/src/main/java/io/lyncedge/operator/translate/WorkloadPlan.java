package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.ProxyPodTemplateSpec;

/**
 * The proxy pods.
 *
 * @param image of the proxy
 * @param scaling how many
 * @param terminationGraceSeconds propagation and drain, and 15 s to end
 * @param maxConnections per replica: decides the memory limit
 * @param podTemplate what the resource adds to them
 */
public record WorkloadPlan(
        String image,
        Scaling scaling,
        long terminationGraceSeconds,
        int maxConnections,
        ProxyPodTemplateSpec podTemplate) {}

package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of the proxy's pods may be set; never the security context. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProxyPodTemplateSpec(
        @Nullable ResourceRequirements resources,
        Map<String, String> nodeSelector,
        List<Toleration> tolerations,
        @Nullable Affinity affinity,
        List<TopologySpreadConstraint> topologySpreadConstraints,
        @Nullable String priorityClassName,
        List<LocalObjectReference> imagePullSecrets,
        Map<String, String> labels,
        Map<String, String> annotations) {
    public ProxyPodTemplateSpec {
        nodeSelector = Defaults.map(nodeSelector);
        tolerations = Defaults.list(tolerations);
        topologySpreadConstraints = Defaults.list(topologySpreadConstraints);
        imagePullSecrets = Defaults.list(imagePullSecrets);
        labels = Defaults.map(labels);
        annotations = Defaults.map(annotations);
    }
}

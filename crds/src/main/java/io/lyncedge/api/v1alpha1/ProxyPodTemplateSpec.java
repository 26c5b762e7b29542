package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the proxy's pods may be set; never the security context.
 *
 * @param resources requests and limits of the proxy container; null: the operator's
 * @param nodeSelector labels of the nodes that may run the pods
 * @param tolerations taints that the pods tolerate
 * @param affinity scheduling affinity; null: none
 * @param topologySpreadConstraints how the pods are spread; empty: the operator's choice
 * @param priorityClassName priority of the pods; null: the cluster's default
 * @param imagePullSecrets Secrets that the image is pulled with
 * @param labels labels beside the operator's own
 * @param annotations annotations beside the operator's own
 */
@ApiObject
public record ProxyPodTemplateSpec(
        @JsonPropertyDescription("Requests and limits of the proxy container, as in a Pod. Default: the operator's.")
        @Nullable
        ResourceRequirements resources,

        @JsonPropertyDescription("Labels of the nodes that may run the pods, as in a Pod; at most 64.") @Size(max = 64)
        Map<String, @Size(max = Formats.LABEL_LENGTH) String> nodeSelector,

        @JsonPropertyDescription("Taints that the pods tolerate, as in a Pod; at most 64.") @Size(max = 64)
        List<Toleration> tolerations,

        @JsonPropertyDescription("Scheduling affinity, as in a Pod. Default: none.") @Nullable
        Affinity affinity,

        @JsonPropertyDescription(
                "How the pods are spread over nodes and zones, as in a Pod; at most 16. Default: the operator's choice.")
        @Size(max = 16)
        List<TopologySpreadConstraint> topologySpreadConstraints,

        @JsonPropertyDescription("PriorityClass of the pods. Default: the cluster's.")
        @Pattern(Formats.DNS_SUBDOMAIN)
        @Size(min = 1, max = Formats.NAME_LENGTH)
        @Nullable
        String priorityClassName,

        @JsonPropertyDescription("Secrets that the proxy image is pulled with; at most 16.") @Size(max = 16)
        List<LocalObjectReference> imagePullSecrets,

        @JsonPropertyDescription(
                "Labels of the pods beside the operator's own, at most 64. Keys under lyncedge.io/ and the labels"
                        + " app.kubernetes.io/name, instance and managed-by are the operator's.")
        @Size(max = 64)
        @ValidationRule(
                value = "self.all(key, !key.startsWith('lyncedge.io/') && !(key in ['app.kubernetes.io/name',"
                        + " 'app.kubernetes.io/instance', 'app.kubernetes.io/managed-by']))",
                message =
                        "selectors depend on app.kubernetes.io/name, instance and managed-by and on keys under lyncedge.io/,"
                                + " which are the operator's; choose keys under a domain of your own")
        Map<String, @Size(max = Formats.LABEL_LENGTH) String> labels,

        @JsonPropertyDescription(
                "Annotations of the pods beside the operator's own, at most 64. Keys under lyncedge.io/ are the operator's.")
        @Size(max = 64)
        @ValidationRule(
                value = "self.all(key, !key.startsWith('lyncedge.io/'))",
                message = "keys under lyncedge.io/ are the operator's; choose keys under a domain of your own")
        Map<String, @Size(max = 4096) String> annotations) {
    public ProxyPodTemplateSpec {
        nodeSelector = Defaults.map(nodeSelector);
        tolerations = Defaults.list(tolerations);
        topologySpreadConstraints = Defaults.list(topologySpreadConstraints);
        imagePullSecrets = Defaults.list(imagePullSecrets);
        labels = Defaults.map(labels);
        annotations = Defaults.map(annotations);
    }
}

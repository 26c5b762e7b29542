package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.LabelSelector;
import org.jspecify.annotations.Nullable;

/**
 * The pods that may read metrics from the admin port. At least one of the selectors selects something narrower than all.
 *
 * @param namespaceSelector their namespaces; null: this one
 * @param podSelector the pods; null: all of those namespaces
 */
@ApiObject
@ValidationRule(
        value =
                "(has(self.namespaceSelector) && (has(self.namespaceSelector.matchLabels) && size(self.namespaceSelector.matchLabels) > 0"
                        + " || has(self.namespaceSelector.matchExpressions) && size(self.namespaceSelector.matchExpressions) > 0))"
                        + " || (has(self.podSelector) && (has(self.podSelector.matchLabels) && size(self.podSelector.matchLabels) > 0"
                        + " || has(self.podSelector.matchExpressions) && size(self.podSelector.matchExpressions) > 0))",
        message =
                "both selectors are empty, which would open the admin port to every pod; name the monitoring's namespace, such as"
                        + " namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}, or remove monitoring")
public record MonitoringPeerSpec(
        @JsonPropertyDescription(
                "Namespaces of the pods that may read metrics. Absent: only this resource's namespace.")
        @Nullable
        LabelSelector namespaceSelector,

        @JsonPropertyDescription("The pods that may read metrics. Absent: all pods of those namespaces.") @Nullable
        LabelSelector podSelector) {}

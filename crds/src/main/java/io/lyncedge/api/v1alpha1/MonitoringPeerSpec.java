package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.LabelSelector;
import org.jspecify.annotations.Nullable;

/** The pods that may read metrics from the admin port. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MonitoringPeerSpec(
        @Nullable LabelSelector namespaceSelector, @Nullable LabelSelector podSelector) {}

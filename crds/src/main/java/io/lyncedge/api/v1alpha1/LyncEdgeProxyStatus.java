package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operator found and did. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LyncEdgeProxyStatus(
        @Nullable Long observedGeneration,
        @Nullable String configHash,
        @Nullable Integer replicas,
        @Nullable Integer readyReplicas,
        @Nullable String selector,
        List<String> addresses,
        List<Condition> conditions,
        List<String> warnings,
        List<PublicationStatus> publications,
        List<PoolStatus> pools,
        List<FirewallRow> firewall) {
    public LyncEdgeProxyStatus {
        addresses = Defaults.list(addresses);
        conditions = Defaults.list(conditions);
        warnings = Defaults.list(warnings);
        publications = Defaults.list(publications);
        pools = Defaults.list(pools);
        firewall = Defaults.list(firewall);
    }
}

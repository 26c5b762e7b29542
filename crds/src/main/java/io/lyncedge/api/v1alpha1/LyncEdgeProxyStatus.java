package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.model.annotation.LabelSelector;
import io.fabric8.kubernetes.model.annotation.StatusReplicas;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operator found and did.
 *
 * @param observedGeneration generation of the spec that the status speaks of
 * @param configHash SHA-256 of the configuration that every replica is to serve, lower-case hexadecimal
 * @param shortConfigHash its first 12 digits
 * @param replicas number of proxy pods
 * @param readyReplicas number of proxy pods that are ready
 * @param selector label selector of the pods, in text form
 * @param addresses addresses of the Service
 * @param conditions the state, unique by type
 * @param warnings what works but should not stay so
 * @param publications what became of each published name, unique by FQDN
 * @param pools the servers of each pool, unique by name
 * @param firewall the firewall sheet
 */
@ApiObject
public record LyncEdgeProxyStatus(
        @JsonPropertyDescription(
                "Generation of the spec that this status speaks of. Lower than metadata.generation: not looked at yet.")
        @Nullable
        Long observedGeneration,

        @JsonPropertyDescription(
                "SHA-256 of the configuration that every replica is to serve, in lower-case hexadecimal.")
        @Size(max = 64)
        @Nullable
        String configHash,

        @JsonPropertyDescription("The first 12 digits of configHash, for the column HASH of kubectl get -o wide.")
        @Size(max = 12)
        @Nullable
        String shortConfigHash,

        @JsonPropertyDescription("Number of proxy pods.") @StatusReplicas @Nullable
        Integer replicas,

        @JsonPropertyDescription("Number of proxy pods that are ready.") @Nullable
        Integer readyReplicas,

        @JsonPropertyDescription("Label selector of the proxy pods, for the scale subresource and autoscalers.")
        @LabelSelector
        @Size(max = 1024)
        @Nullable
        String selector,

        @JsonPropertyDescription("Addresses or host names at which the Service is reached.") @Size(max = 64)
        List<@Size(max = Formats.NAME_LENGTH) String> addresses,

        @JsonPropertyDescription(
                "The state: Accepted, ResolvedRefs, Programmed, PoolsHealthy, PolicyEnforced and Ready, always present; Reconciling"
                        + " and Stalled while true. Wait with: kubectl wait --for=condition=Ready.")
        @Size(max = 16)
        List<Condition> conditions,

        @JsonPropertyDescription(
                "What works but should not stay so: certificates about to expire, unchecked pool certificates, FrontEnd pools"
                        + " without a WebServices name, wildcard certificates that phones reject, pools that nothing publishes.")
        @Size(max = 1024)
        List<@Size(max = 1024) String> warnings,

        @JsonPropertyDescription("What became of each published name.") @Size(max = 512)
        List<PublicationStatus> publications,

        @JsonPropertyDescription("The servers of each pool, with addresses and health.") @Size(max = 64)
        List<PoolStatus> pools,

        @JsonPropertyDescription(
                "The firewall sheet: the rows of the port summary that this resource needs; as lyncedge ports prints them.")
        @Size(max = 256)
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

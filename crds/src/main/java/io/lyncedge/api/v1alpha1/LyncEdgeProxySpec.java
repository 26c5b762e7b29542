package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.model.annotation.SpecReplicas;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is published, and from where.
 *
 * @param replicas number of proxies, 0 to 100; null: 2, or the autoscaler's business
 * @param autoscaling the autoscaler; null: none
 * @param proxyImage image of the proxy; null: the operator's setting
 * @param service the Kubernetes Service in front
 * @param tls TLS towards clients; null: nothing is published on 443
 * @param pools the pools, 1 to 64, unique by name
 * @param publications the published names, 1 to 512, unique by FQDN
 * @param timeouts time limits of one exchange
 * @param drain how a stopping replica ends
 * @param limits connection limits of one replica
 * @param protection rate limits; null: none
 * @param trustedProxies who may report a client's address; null: nobody
 * @param networkPolicy what the NetworkPolicies let in; null: any client, and the operator on the admin port
 * @param podTemplate what of the pods is set; null: nothing
 */
@ApiObject
@ValidationRule(
        value = "!has(self.replicas) || !has(self.autoscaling)",
        fieldPath = ".replicas",
        message = "replicas and autoscaling would both decide the number of pods and undo each other;"
                + " remove replicas, or remove autoscaling")
@ValidationRule(
        value = "has(self.tls) || self.publications.all(publication, publication.https == 'Closed')",
        fieldPath = ".tls",
        message =
                "a publication is served on 443, and there is no certificate for it;"
                        + " set tls.certificates, or write https: Closed with http: Bridge for names that live on port 80 alone")
@ValidationRule(value = ReferenceRules.POOL, fieldPath = ".publications", message = ReferenceRules.POOL_MESSAGE)
@ValidationRule(value = ReferenceRules.BACKUP, fieldPath = ".publications", message = ReferenceRules.BACKUP_MESSAGE)
@ValidationRule(
        value = ReferenceRules.BACKUP_ROLE,
        fieldPath = ".publications",
        message = ReferenceRules.BACKUP_ROLE_MESSAGE)
@ValidationRule(value = ReferenceRules.OFFICE, fieldPath = ".publications", message = ReferenceRules.OFFICE_MESSAGE)
@ValidationRule(value = ReferenceRules.LYNC, fieldPath = ".publications", message = ReferenceRules.LYNC_MESSAGE)
@ValidationRule(
        value = ClientAddressRules.PUBLICATION_CIDRS,
        fieldPath = ".publications",
        message = ClientAddressRules.PUBLICATION_CIDRS_MESSAGE)
@ValidationRule(
        value = ClientAddressRules.POLICY_CIDRS,
        fieldPath = ".networkPolicy.allowedClientCIDRs",
        message = ClientAddressRules.POLICY_CIDRS_MESSAGE)
@ValidationRule(
        value = ClientAddressRules.AFFINITY,
        fieldPath = ".pools",
        message = ClientAddressRules.AFFINITY_MESSAGE)
@ValidationRule(
        value = ClientAddressRules.CONNECTIONS,
        fieldPath = ".limits.maxConnectionsPerClient",
        message = ClientAddressRules.CONNECTIONS_MESSAGE)
@ValidationRule(
        value = ClientAddressRules.RATES,
        fieldPath = ".protection.rateLimits",
        message = ClientAddressRules.RATES_MESSAGE)
public record LyncEdgeProxySpec(
        @JsonPropertyDescription(
                "Number of proxy pods, 0 to 100; 0 stops serving and keeps everything else. Not together with autoscaling."
                        + " Default: 2 without autoscaling.")
        @SpecReplicas
        @Min(0)
        @Max(100)
        @Nullable
        Integer replicas,

        @JsonPropertyDescription(
                "Lets a HorizontalPodAutoscaler decide the number of pods. Not together with replicas. Absent: none.")
        @Nullable
        AutoscalingSpec autoscaling,

        @JsonPropertyDescription(
                "Image of the proxy, best by digest. Pins this resource: an operator upgrade then changes nothing here."
                        + " Default: the operator's setting.")
        @Pattern("^[!-~]+$")
        @Size(min = 1, max = 512)
        @Nullable
        String proxyImage,

        @JsonPropertyDescription("The Kubernetes Service that clients reach.") @Default("{}")
        ProxyServiceSpec service,

        @JsonPropertyDescription("TLS towards clients. May be absent only if every publication has https: Closed.")
        @Nullable
        TlsSpec tls,

        @JsonPropertyDescription(
                "The Lync or Skype for Business pools behind the published names, 1 to 64, unique by name. A pool that nothing"
                        + " publishes is accepted with a warning.")
        @Required
        @Size(min = 1, max = 64)
        List<PoolSpec> pools,

        @JsonPropertyDescription(
                "The published names, 1 to 512, unique by fqdn. Each FrontEnd pool needs one of service WebServices, else its"
                        + " users cannot join meetings (a warning).")
        @Required
        @Size(min = 1, max = 512)
        List<PublicationSpec> publications,

        @JsonPropertyDescription("Time limits of one request.") @Default("{}")
        TimeoutsSpec timeouts,

        @JsonPropertyDescription("How a stopping replica ends without cutting requests off.") @Default("{}")
        DrainSpec drain,

        @JsonPropertyDescription("Connection limits of one replica.") @Default("{}")
        LimitsSpec limits,

        @JsonPropertyDescription("Protection against password guessing and floods. Absent: none.") @Nullable
        ProtectionSpec protection,

        @JsonPropertyDescription(
                "Load balancers in front that report the client's address. Absent: nobody is believed.")
        @Nullable
        TrustedProxiesSpec trustedProxies,

        @JsonPropertyDescription(
                "What the NetworkPolicies of the proxy let in. Absent: any client on 443 and 80, only the operator on the admin"
                        + " port.")
        @Nullable
        ProxyNetworkPolicySpec networkPolicy,

        @JsonPropertyDescription(
                "What of the proxy's pods may be set: scheduling, resources, labels; never the security context.")
        @Nullable
        ProxyPodTemplateSpec podTemplate) {
    public LyncEdgeProxySpec {
        service = Defaults.or(service, ProxyServiceSpec.defaults());
        pools = Defaults.list(pools);
        publications = Defaults.list(publications);
        timeouts = Defaults.or(timeouts, TimeoutsSpec.defaults());
        drain = Defaults.or(drain, DrainSpec.defaults());
        limits = Defaults.or(limits, LimitsSpec.defaults());
    }
}

package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published FQDN.
 *
 * @param fqdn the name, in lower case, unique within the resource
 * @param service what the name is for
 * @param pool name of the pool behind it
 * @param backupPool name of the pool that takes over when no server of {@code pool} is healthy; null: none
 * @param https what external port 443 does
 * @param http what external port 80 does
 * @param deniedPaths leading path segments that are answered with 404
 * @param allowedClientCIDRs networks of the clients that are served; empty: all
 * @param deniedClientCIDRs networks of the clients that are not served, whatever else allows them
 * @param timeouts timeouts other than the resource's; null: none
 */
@ApiObject
@ValidationRule(value = PublicationRules.BRIDGE, fieldPath = ".http", message = PublicationRules.BRIDGE_MESSAGE)
@ValidationRule(value = PublicationRules.CLOSED, fieldPath = ".https", message = PublicationRules.CLOSED_MESSAGE)
@ValidationRule(
        value = PublicationRules.BACKUP_SERVICE,
        fieldPath = ".backupPool",
        message = PublicationRules.BACKUP_SERVICE_MESSAGE)
@ValidationRule(
        value = PublicationRules.BACKUP_OTHER,
        fieldPath = ".backupPool",
        message = PublicationRules.BACKUP_OTHER_MESSAGE)
public record PublicationSpec(
        @JsonPropertyDescription(
                "The published name, in lower case, unique within the resource: no wildcard, no port, at least two labels.")
        @Required
        @Size(min = 1, max = Formats.NAME_LENGTH)
        @ValidationRule(value = FqdnRules.NO_WILDCARD, message = FqdnRules.NO_WILDCARD_MESSAGE)
        @ValidationRule(value = FqdnRules.BARE, message = FqdnRules.BARE_MESSAGE)
        @ValidationRule(value = FqdnRules.LOWER_CASE, message = FqdnRules.LOWER_CASE_MESSAGE)
        @ValidationRule(value = FqdnRules.SEVERAL_LABELS, message = FqdnRules.SEVERAL_LABELS_MESSAGE)
        @ValidationRule(value = FqdnRules.WELL_FORMED, message = FqdnRules.WELL_FORMED_MESSAGE)
        String fqdn,

        @JsonPropertyDescription(
                "What the name is for: WebServices (a pool's external web services FQDN), Meet, Dialin, SimpleURLs (one host"
                        + " with several simple URLs), Autodiscover (lyncdiscover), Scheduler, OfficeWebApps. Decides defaults and"
                        + " what is allowed; paths are the pool's business.")
        @Required
        PublicationService service,

        @JsonPropertyDescription(
                "Name of the pool that serves the name. OfficeWebApps needs a pool of that role, all others a FrontEnd or"
                        + " Director pool.")
        @Required
        @Size(min = 1, max = Formats.LABEL_LENGTH)
        String pool,

        @JsonPropertyDescription(
                "Name of the FrontEnd or Director pool that takes over while no server of pool is healthy. Not allowed for"
                        + " WebServices and OfficeWebApps, whose names belong to one pool. Absent: none.")
        @Size(min = 1, max = Formats.LABEL_LENGTH)
        @Nullable
        String backupPool,

        @JsonPropertyDescription(
                "What external port 443 does for the name. Bridge: TLS ends here and starts anew towards the pool. Closed: the"
                        + " name lives on port 80 alone, needs no certificate and gets 421 on 443; only with http: Bridge. Default:"
                        + " Bridge.")
        @Default("Bridge")
        HttpsMode https,

        @JsonPropertyDescription(
                "What external port 80 does for the name. Closed: nothing. Redirect: to https, same host, path and query."
                        + " Bridge: to the pool's 8080 in clear, for Autodiscover only, where the certificate is not to be extended."
                        + " Default: Closed.")
        @Default("Closed")
        HttpMode http,

        @JsonPropertyDescription(
                "Paths answered with 404, beside those that are always denied: whole leading segments, any case, compared on the"
                        + " normalised path. At most 32 of at most 256 characters.")
        @Size(max = 32)
        @ValidationRule(value = PublicationRules.PATHS, message = PublicationRules.PATHS_MESSAGE)
        List<@Size(min = 1, max = Formats.PATH_LENGTH) String> deniedPaths,

        @JsonPropertyDescription(
                "Networks in CIDR notation whose clients are served, at most 64; empty: all. Others get 404. Refused with"
                        + " externalTrafficPolicy: Cluster and no trustedProxies.")
        @Size(max = Formats.CIDRS)
        @ValidationRule(value = CidrRules.NETWORKS, message = CidrRules.NETWORKS_MESSAGE)
        List<@Size(max = Formats.CIDR_LENGTH) String> allowedClientCIDRs,

        @JsonPropertyDescription(
                "Networks in CIDR notation whose clients get 404, at most 64. Stronger than allowedClientCIDRs. Refused with"
                        + " externalTrafficPolicy: Cluster and no trustedProxies.")
        @Size(max = Formats.CIDRS)
        @ValidationRule(value = CidrRules.NETWORKS, message = CidrRules.NETWORKS_MESSAGE)
        List<@Size(max = Formats.CIDR_LENGTH) String> deniedClientCIDRs,

        @JsonPropertyDescription("Timeouts of this name, where they are not those of spec.timeouts.") @Nullable
        PublicationTimeoutsSpec timeouts) {
    public PublicationSpec {
        https = Defaults.or(https, HttpsMode.BRIDGE);
        http = Defaults.or(http, HttpMode.CLOSED);
        deniedPaths = Defaults.list(deniedPaths);
        allowedClientCIDRs = Defaults.list(allowedClientCIDRs);
        deniedClientCIDRs = Defaults.list(deniedClientCIDRs);
    }
}

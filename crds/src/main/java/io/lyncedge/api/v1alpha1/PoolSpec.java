package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;

/**
 * A Lync pool: where published names lead to.
 *
 * @param name name within the resource, a DNS label
 * @param role what the pool is; decides its ports
 * @param servers the servers or the VIP, 1 to 32
 * @param ports ports other than the role's
 * @param tls how the pool is spoken to and its certificate checked
 * @param loadBalancing how exchanges are spread
 * @param lync2010Members true: the pool has Lync 2010 members, whose cookie rules apply
 * @param maxConnectionsPerServer connections of one replica to one server, 1 to 65535
 * @param healthCheck active health checks
 */
@ApiObject
@ValidationRule(value = PoolRules.HTTPS_PORT, fieldPath = ".ports.https", message = PoolRules.HTTPS_PORT_MESSAGE)
@ValidationRule(value = PoolRules.HTTP_PORT, fieldPath = ".ports.http", message = PoolRules.HTTP_PORT_MESSAGE)
@ValidationRule(value = PoolRules.DIFFERENT_PORTS, fieldPath = ".ports", message = PoolRules.DIFFERENT_PORTS_MESSAGE)
@ValidationRule(
        value = PoolRules.OFFICE_HTTPS_PORT,
        fieldPath = ".ports.https",
        message = PoolRules.OFFICE_HTTPS_PORT_MESSAGE)
@ValidationRule(
        value = PoolRules.OFFICE_NO_HTTP_PORT,
        fieldPath = ".ports.http",
        message = PoolRules.OFFICE_NO_HTTP_PORT_MESSAGE)
@ValidationRule(value = PoolRules.SERVER_NAME, fieldPath = ".tls", message = PoolRules.SERVER_NAME_MESSAGE)
public record PoolSpec(
        @JsonPropertyDescription(
                "Name of the pool within this resource: what publications refer to. A DNS label, at most 63 characters.")
        @Required
        @Pattern(Formats.DNS_LABEL)
        @Size(min = 1, max = Formats.LABEL_LENGTH)
        String name,

        @JsonPropertyDescription(
                "FrontEnd (a Front End pool or Standard Edition server), Director, or OfficeWebApps (Office Web Apps or"
                        + " Office Online Server farm). Decides ports, health check and what may be published from the pool.")
        @Required
        PoolRole role,

        @JsonPropertyDescription("The servers of the pool or one VIP in front of them, 1 to 32, unique by address.")
        @Required
        @Size(min = 1, max = 32)
        List<ServerSpec> servers,

        @JsonPropertyDescription("Ports of the pool's external web site, where they are not the role's.")
        PoolPortsSpec ports,

        @JsonPropertyDescription("TLS towards the pool: how its certificate is checked, and what is spoken.") @Required
        PoolTlsSpec tls,

        @JsonPropertyDescription("How requests are spread over the servers.") @Default("{}")
        LoadBalancingSpec loadBalancing,

        @JsonPropertyDescription(
                "true: the pool has Lync Server 2010 members, whose MS-WSMAN cookie decides the server. Default: false.")
        @Default("false")
        Boolean lync2010Members,

        @JsonPropertyDescription("Most connections of one replica to one server, 1 to 65535. Default: 4096.")
        @Min(1)
        @Max(65535)
        @Default("4096")
        Integer maxConnectionsPerServer,

        @JsonPropertyDescription("Active health checks: a server that fails them gets no requests.") @Default("{}")
        HealthCheckSpec healthCheck) {
    public PoolSpec {
        servers = Defaults.list(servers);
        ports = Defaults.or(ports, PoolPortsSpec.defaults());
        loadBalancing = Defaults.or(loadBalancing, LoadBalancingSpec.defaults());
        lync2010Members = Defaults.or(lync2010Members, false);
        maxConnectionsPerServer = Defaults.or(maxConnectionsPerServer, 4096);
        healthCheck = Defaults.or(healthCheck, HealthCheckSpec.defaults());
    }
}

package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A Lync pool: where published names lead to. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PoolSpec(
        String name,
        PoolRole role,
        List<ServerSpec> servers,
        PoolPortsSpec ports,
        PoolTlsSpec tls,
        LoadBalancingSpec loadBalancing,
        Boolean lync2010Members,
        Integer maxConnectionsPerServer,
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

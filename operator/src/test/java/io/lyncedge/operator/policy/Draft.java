package io.lyncedge.operator.policy;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A resource as dice made it.
 *
 * @param name of the resource
 * @param pools at least one Front End pool
 * @param names published ones
 * @param clients allowed ranges; empty for any
 * @param monitoring who reads metrics
 */
record Draft(String name, List<DraftPool> pools, List<DraftName> names, List<String> clients, Monitoring monitoring) {
    static final String NAMESPACE = "lync-edge";

    /**
     * A pool.
     *
     * @param role FrontEnd, Director or OfficeWebApps
     * @param https where a port is set
     * @param http where a port is set
     * @param servers addresses of each server, which is a name or the address itself
     */
    record DraftPool(
            String name,
            String role,
            Optional<Integer> https,
            Optional<Integer> http,
            Map<String, List<InetAddress>> servers) {
        String yaml() {
            String ports = https.map(port -> "https: " + port + ", ").orElse("")
                    + http.map(port -> "http: " + port).orElse("");
            String addresses = servers.keySet().stream()
                    .map(server -> "{address: '" + server + "'}")
                    .collect(Collectors.joining(", "));
            return "  - {name: %s, role: %s, ports: {%s}, servers: [%s], tls: {insecureSkipVerify: true}}%n"
                    .formatted(name, role, ports, addresses);
        }
    }

    /**
     * A published name.
     *
     * @param backup empty for none
     * @param https whether it lives on 443
     * @param http Closed, Redirect or Bridge
     */
    record DraftName(String fqdn, String service, String pool, Optional<String> backup, boolean https, String http) {
        String yaml() {
            return "  - {fqdn: %s, service: %s, pool: %s, http: %s, https: %s%s}%n"
                    .formatted(
                            fqdn,
                            service,
                            pool,
                            http,
                            https ? "Bridge" : "Closed",
                            backup.map(other -> ", backupPool: " + other).orElse(""));
        }
    }

    String yaml() {
        return "metadata: {name: " + name + ", namespace: " + NAMESPACE + "}\n"
                + "spec:\n"
                + "  tls: {certificates: [{secretName: contoso-public}]}\n"
                + "  pools:\n"
                + pools.stream().map(DraftPool::yaml).collect(Collectors.joining())
                + "  publications:\n"
                + names.stream().map(DraftName::yaml).collect(Collectors.joining())
                + "  networkPolicy:\n    allowedClientCIDRs: ["
                + clients.stream().map(range -> "'" + range + "'").collect(Collectors.joining(", "))
                + "]\n"
                + (monitoring.yaml().isEmpty() ? "" : "    " + monitoring.yaml() + "\n");
    }
}

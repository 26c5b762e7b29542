package io.lyncedge.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds for pools, their servers and their TLS. */
final class PoolRules {
    private static final int MAX_POOLS = 64;
    private static final int MAX_SERVERS = 32;
    private static final int MAX_CONNECTIONS_PER_SERVER = 65_535;

    private PoolRules() {}

    static void check(List<PoolConfig> pools, Set<String> bundleFiles, Problems problems) {
        problems.size("pools", pools, 0, MAX_POOLS);
        problems.unique("pools", ".name", pools.stream().map(PoolConfig::name));
        for (int i = 0; i < pools.size(); i++) {
            checkPool("pools[" + i + "]", pools.get(i), bundleFiles, problems);
        }
    }

    private static void checkPool(String path, PoolConfig pool, Set<String> bundleFiles, Problems problems) {
        problems.form(path + ".name", pool.name(), Forms::isObjectName, "write a DNS label");
        problems.size(path + ".servers", pool.servers(), 0, MAX_SERVERS);
        problems.unique(path + ".servers", ".address", pool.servers().stream().map(ServerConfig::address));
        for (int i = 0; i < pool.servers().size(); i++) {
            checkServer(path + ".servers[" + i + "]", pool.servers().get(i), problems);
        }
        checkTls(path + ".tls", pool.tls(), bundleFiles, problems);
        problems.range(
                path + ".maxConnectionsPerServer", pool.maxConnectionsPerServer(), 1, MAX_CONNECTIONS_PER_SERVER);
        HealthCheckRules.check(path + ".healthCheck", pool.healthCheck(), problems);
    }

    private static void checkServer(String path, ServerConfig server, Problems problems) {
        problems.form(
                path + ".address", server.address(), Forms::isHostNameOrAddress, "write a DNS name or an IP address");
        problems.form(path + ".serverName", server.serverName(), Forms::isHostName, Forms.HOST_REMEDY);
        problems.unique(path + ".machines", "", server.machines().stream().map(MachineConfig::toString));
        for (int i = 0; i < server.machines().size(); i++) {
            checkMachine(path + ".machines[" + i + "]", server.machines().get(i), problems);
        }
    }

    private static void checkMachine(String path, MachineConfig machine, Problems problems) {
        problems.require(
                machine.https().isPresent() || machine.http().isPresent(),
                path,
                "has no endpoint",
                "write https, http or both");
        checkEndpoint(path + ".https", machine.https(), problems);
        checkEndpoint(path + ".http", machine.http(), problems);
    }

    private static void checkEndpoint(String path, Optional<Endpoint> endpoint, Problems problems) {
        if (endpoint.isPresent()) {
            problems.form(path, endpoint.get().address(), PoolRules::isAddress, "write an IP address");
            problems.range(path, endpoint.get().port(), 1, 65_535);
        }
    }

    private static boolean isAddress(String text) {
        return AddressLiteral.parse(text).isPresent();
    }

    private static void checkTls(String path, UpstreamTlsConfig tls, Set<String> bundleFiles, Problems problems) {
        FrontTlsRules.checkVersion(path, tls.minVersion(), tls.cipherProfile(), problems);
        TrustConfig trust = tls.trust();
        boolean needed = trust.mode() == TrustMode.CERTIFICATE_AUTHORITY;
        problems.require(
                trust.caFile().isPresent() == needed,
                path + ".trust.caFile",
                needed ? "is absent" : "does nothing in this mode",
                needed ? "name the bundle file with the certificate authorities" : "write null");
        trust.caFile().ifPresent(file -> FrontTlsRules.checkFile(path + ".trust.caFile", file, bundleFiles, problems));
    }
}

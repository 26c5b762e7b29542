package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.PoolTlsSpec;
import io.lyncedge.api.v1alpha1.ServerSpec;
import io.lyncedge.api.v1alpha1.TrustedCa;
import io.lyncedge.config.Endpoint;
import io.lyncedge.config.MachineConfig;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.ServerConfig;
import io.lyncedge.config.TrustConfig;
import io.lyncedge.config.TrustMode;
import io.lyncedge.config.UpstreamTlsConfig;
import io.lyncedge.operator.resolve.EndpointOverrides;
import io.lyncedge.operator.resolve.PoolUse;
import io.lyncedge.operator.resolve.References;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pools as the proxies see them. */
final class PoolTranslator {
    private final References references;
    private final EndpointOverrides overrides;

    PoolTranslator(References references, EndpointOverrides overrides) {
        this.references = references;
        this.overrides = overrides;
    }

    PoolConfig translate(PoolUse use) {
        return new PoolConfig(
                use.pool().name(),
                WireEnums.role(use.pool().role()),
                use.pool().servers().stream().map(server -> server(use, server)).toList(),
                tls(use.pool().tls()),
                Balancing.translate(use.pool()),
                use.pool().lync2010Members(),
                use.pool().maxConnectionsPerServer(),
                HealthChecks.translate(use));
    }

    /**
     * Whether servers of a pool can be connected to. Without the authority that it is verified against a pool has no
     * machines: it is never connected to unverified.
     */
    private boolean isVerifiable(PoolUse use) {
        TrustedCa trust = use.pool().tls().trustedCA();
        return trust == null || references.authority(trust).isPresent();
    }

    private ServerConfig server(PoolUse use, ServerSpec server) {
        String serverName = Optional.ofNullable(use.pool().tls().serverName()).orElse(server.address());
        return new ServerConfig(
                server.address(),
                serverName,
                server.drain(),
                isVerifiable(use) ? machines(use, server.address()) : List.of());
    }

    /** One for each address; endpoints that are replaced need none. A machine has every endpoint that is needed. */
    private List<MachineConfig> machines(PoolUse use, String server) {
        List<Optional<String>> addresses =
                references.addressesOf(server).stream().map(Optional::of).toList();
        return (addresses.isEmpty() ? List.of(Optional.<String>empty()) : addresses)
                .stream()
                        .map(address -> new MachineConfig(
                                use.https().flatMap(port -> endpoint(server, port, address)),
                                use.http().flatMap(port -> endpoint(server, port, address))))
                        .filter(machine ->
                                machine.https().isPresent() == use.https().isPresent())
                        .filter(machine ->
                                machine.http().isPresent() == use.http().isPresent())
                        .distinct()
                        .toList();
    }

    private Optional<Endpoint> endpoint(String server, int port, Optional<String> address) {
        return overrides.find(server, port).or(() -> address.map(known -> new Endpoint(known, port)));
    }

    private UpstreamTlsConfig tls(PoolTlsSpec tls) {
        return new UpstreamTlsConfig(
                trust(tls), WireEnums.version(tls.minVersion()), WireEnums.profile(tls.cipherProfile()));
    }

    private TrustConfig trust(PoolTlsSpec tls) {
        if (tls.insecureSkipVerify()) {
            return new TrustConfig(TrustMode.INSECURE_SKIP_VERIFY, Optional.empty());
        }
        return Stream.ofNullable(tls.trustedCA())
                .flatMap(trust -> references.authority(trust).stream())
                .map(pem -> new TrustConfig(TrustMode.CERTIFICATE_AUTHORITY, Optional.of(BundleFiles.authority(pem))))
                .findFirst()
                .orElse(new TrustConfig(TrustMode.SYSTEM, Optional.empty()));
    }
}

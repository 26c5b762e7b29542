package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.CertificateRef;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.PoolSpec;
import io.lyncedge.api.v1alpha1.TlsSpec;
import io.lyncedge.api.v1alpha1.TrustedCa;
import io.lyncedge.config.Bundle;
import io.lyncedge.config.BundleReader;
import io.lyncedge.config.ClientAuthConfig;
import io.lyncedge.config.Decoded;
import io.lyncedge.config.Endpoint;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.ProxyConfig;
import io.lyncedge.config.ServerConfig;
import io.lyncedge.config.WireFormats;
import io.lyncedge.operator.resolve.AddressReference;
import io.lyncedge.operator.resolve.AuthorityReference;
import io.lyncedge.operator.resolve.CertificateReference;
import io.lyncedge.operator.resolve.References;
import io.lyncedge.operator.resolve.StoredCertificate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A bundle as it was written before: what an operator that has just started knows of the time before it. What cannot be
 * read counts as not there.
 *
 * @param bundle that the cluster holds
 * @param formats wire versions that this operator reads
 */
public record StoredBundle(Bundle bundle, WireFormats formats) {
    /** Read by the wire versions of this build. */
    public StoredBundle(Bundle bundle) {
        this(bundle, WireFormats.CURRENT);
    }

    /** The key of affinity cookies. */
    public Optional<AffinityKey> affinityKey() {
        return file(Bundle.AFFINITY_KEY)
                .filter(bytes -> bytes.length == AffinityKey.LENGTH)
                .map(AffinityKey::of);
    }

    /** The last accepted spec. */
    public Optional<LyncEdgeProxySpec> spec() {
        return file(BundleFiles.SPEC).flatMap(SpecJson::read);
    }

    /** The last good certificates, authorities and addresses of that spec. */
    public References references() {
        return spec().map(this::references).orElse(References.NONE);
    }

    private References references(LyncEdgeProxySpec spec) {
        Optional<ProxyConfig> config = config();
        List<PoolConfig> pools = config.map(ProxyConfig::pools).orElse(List.of());
        Map<TrustedCa, AuthorityReference> authorities = authorities(spec, pools);
        config.flatMap(written -> written.tls().clientAuth())
                .flatMap(ClientAuthConfig::caFile)
                .flatMap(this::authority)
                .ifPresent(stored -> Stream.ofNullable(spec.tls())
                        .flatMap(tls -> Stream.ofNullable(tls.clientAuth()))
                        .forEach(clients -> authorities.put(clients.trustedCA(), stored)));
        return new References(Instant.EPOCH, certificates(spec), authorities, addresses(pools));
    }

    private Map<String, CertificateReference> certificates(LyncEdgeProxySpec spec) {
        Map<String, CertificateReference> stored = new LinkedHashMap<>();
        Stream.ofNullable(spec.tls())
                .map(TlsSpec::certificates)
                .flatMap(List::stream)
                .map(CertificateRef::secretName)
                .forEach(name -> file(BundleFiles.chain(name))
                        .flatMap(chain -> file(BundleFiles.key(name))
                                .flatMap(key -> StoredCertificate.read(chain, key, file(BundleFiles.staple(name)))))
                        .ifPresent(material ->
                                stored.put(name, new CertificateReference(Optional.of(material), List.of()))));
        return stored;
    }

    private Map<TrustedCa, AuthorityReference> authorities(LyncEdgeProxySpec spec, List<PoolConfig> pools) {
        Map<TrustedCa, AuthorityReference> stored = new LinkedHashMap<>();
        for (PoolSpec pool : spec.pools()) {
            TrustedCa trust = pool.tls().trustedCA();
            if (trust != null) {
                pools.stream()
                        .filter(written -> written.name().equals(pool.name()))
                        .flatMap(written -> written.tls().trust().caFile().stream())
                        .flatMap(name -> authority(name).stream())
                        .forEach(authority -> stored.put(trust, authority));
            }
        }
        return stored;
    }

    private Optional<AuthorityReference> authority(String file) {
        return file(file)
                .map(pem -> new AuthorityReference(Optional.of(new String(pem, StandardCharsets.US_ASCII)), List.of()));
    }

    private static Map<String, AddressReference> addresses(List<PoolConfig> pools) {
        Map<String, AddressReference> stored = new LinkedHashMap<>();
        pools.stream()
                .flatMap(pool -> pool.servers().stream())
                .filter(server -> !server.machines().isEmpty())
                .forEach(server ->
                        stored.putIfAbsent(server.address(), new AddressReference(addresses(server), List.of())));
        return stored;
    }

    private static List<String> addresses(ServerConfig server) {
        return server.machines().stream()
                .flatMap(machine -> machine.https().or(machine::http).stream())
                .map(Endpoint::address)
                .distinct()
                .toList();
    }

    private Optional<ProxyConfig> config() {
        return switch (new BundleReader(formats).read(bundle)) {
            case Decoded.Invalid _ -> Optional.empty();
            case Decoded.Valid(ProxyConfig config) -> Optional.of(config);
        };
    }

    private Optional<byte[]> file(String name) {
        return Optional.ofNullable(bundle.files().get(name));
    }
}

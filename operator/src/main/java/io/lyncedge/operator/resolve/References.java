package io.lyncedge.operator.resolve;

import io.lyncedge.api.v1alpha1.TrustedCa;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything outside the resource that it refers to, as it was at one moment. Immutable; problems are data.
 *
 * @param resolvedAt that moment
 * @param certificates by Secret name, in the order of the resource
 * @param authorities by {@code trustedCA}, in the order of the resource
 * @param addresses by server address as the resource declares it, in its order; without those that overrides replace
 */
public record References(
        Instant resolvedAt,
        Map<String, CertificateReference> certificates,
        Map<TrustedCa, AuthorityReference> authorities,
        Map<String, AddressReference> addresses) {
    /** Nothing: what comes before the first resolution. */
    public static final References NONE = new References(Instant.EPOCH, Map.of(), Map.of(), Map.of());

    public References {
        certificates = Collections.unmodifiableMap(new LinkedHashMap<>(certificates));
        authorities = Collections.unmodifiableMap(new LinkedHashMap<>(authorities));
        addresses = Collections.unmodifiableMap(new LinkedHashMap<>(addresses));
    }

    /** What serves for a certificate Secret; empty if it has never been good. */
    public Optional<CertificateMaterial> certificate(String secretName) {
        return Optional.ofNullable(certificates.get(secretName)).flatMap(CertificateReference::material);
    }

    /** What is trusted for a reference of a pool, or for certificates of clients; empty if it has never been good. */
    public Optional<String> authority(TrustedCa trust) {
        return Optional.ofNullable(authorities.get(trust)).flatMap(AuthorityReference::pem);
    }

    /** Addresses of a server as the resource declares it; empty while none is known. */
    public List<String> addressesOf(String server) {
        return Optional.ofNullable(addresses.get(server))
                .map(AddressReference::addresses)
                .orElse(List.of());
    }

    /** All problems: certificates, then authorities, then addresses, each in the order of the resource. */
    public List<ReferenceProblem> problems() {
        return Stream.of(
                        certificates.values().stream().map(CertificateReference::problems),
                        authorities.values().stream().map(AuthorityReference::problems),
                        addresses.values().stream().map(AddressReference::problems))
                .flatMap(problems -> problems.flatMap(List::stream))
                .toList();
    }
}

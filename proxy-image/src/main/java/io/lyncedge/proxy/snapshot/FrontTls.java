package io.lyncedge.proxy.snapshot;

import java.util.Map;
import java.util.Optional;

/**
 * TLS of the 443 listener: which certificates a client is shown.
 *
 * @param exact by lower-case name
 * @param wildcards by the lower-case parent of a wildcard name
 * @param fallback for clients without SNI, or with a name that no certificate covers; empty without any usable
 *     certificate
 */
public record FrontTls(
        Map<String, FrontCertificate> exact,
        Map<String, FrontCertificate> wildcards,
        Optional<FrontCertificate> fallback) {
    /** Without any usable certificate. */
    public static final FrontTls NONE = new FrontTls(Map.of(), Map.of(), Optional.empty());

    public FrontTls {
        exact = Map.copyOf(exact);
        wildcards = Map.copyOf(wildcards);
    }

    /**
     * Chooses by SNI name.
     *
     * @param serverName lower-case, without trailing dot
     * @return empty if there is no usable certificate at all: the handshake ends with {@code unrecognized_name}
     */
    public Optional<FrontCertificate> select(Optional<String> serverName) {
        return serverName.flatMap(this::covering).or(() -> fallback);
    }

    private Optional<FrontCertificate> covering(String name) {
        int dot = name.indexOf('.');
        FrontCertificate certificate = exact.get(name);
        return Optional.ofNullable(
                certificate == null && dot > 0 ? wildcards.get(name.substring(dot + 1)) : certificate);
    }
}

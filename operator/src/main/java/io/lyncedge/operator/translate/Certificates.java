package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.CertificateRef;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.TlsSpec;
import io.lyncedge.operator.resolve.CertificateMaterial;
import io.lyncedge.operator.resolve.References;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The certificates of a resource and what they cover.
 *
 * @param usable by Secret name, in the order of the resource
 * @param complete whether every listed certificate is usable: if not, a name that none covers may be that one's
 * @param fallback Secret name of the one for clients without SNI: the resource's choice, else the first usable
 */
record Certificates(Map<String, CertificateMaterial> usable, boolean complete, Optional<String> fallback) {
    static Certificates of(LyncEdgeProxySpec spec, References references) {
        Map<String, CertificateMaterial> usable = new LinkedHashMap<>();
        TlsSpec tls = spec.tls();
        if (tls == null) {
            return new Certificates(usable, true, Optional.empty());
        }
        for (CertificateRef ref : tls.certificates()) {
            references.certificate(ref.secretName()).ifPresent(material -> usable.put(ref.secretName(), material));
        }
        Optional<String> fallback = Optional.ofNullable(tls.defaultCertificate())
                .filter(usable::containsKey)
                .or(() -> usable.keySet().stream().findFirst());
        boolean complete = tls.certificates().stream().allMatch(ref -> usable.containsKey(ref.secretName()));
        return new Certificates(usable, complete, fallback);
    }

    boolean covers(String fqdn) {
        return usable.values().stream().anyMatch(material -> material.covers(fqdn));
    }

    /** Whether a wildcard covers a name and nothing names it. */
    boolean coversByWildcardOnly(String fqdn) {
        return covers(fqdn) && usable.values().stream().noneMatch(material -> material.names(fqdn));
    }

    /** Whether 443 can answer for a name: with a certificate that covers it, or knowingly with another. */
    boolean canServe(String fqdn) {
        return covers(fqdn) || complete && fallback.isPresent();
    }

    /** What clients of a name see: what names it, else what covers it, else the default certificate. */
    Optional<ShownCertificate> shownFor(String fqdn) {
        return first(material -> material.names(fqdn))
                .or(() -> first(material -> material.covers(fqdn)))
                .or(() -> fallback)
                .map(name -> shown(name, usable));
    }

    private Optional<String> first(Predicate<CertificateMaterial> condition) {
        return usable.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static ShownCertificate shown(String name, Map<String, CertificateMaterial> usable) {
        CertificateMaterial material = Objects.requireNonNull(usable.get(name), name);
        return new ShownCertificate(name, material.fingerprint(), material.notAfter());
    }
}

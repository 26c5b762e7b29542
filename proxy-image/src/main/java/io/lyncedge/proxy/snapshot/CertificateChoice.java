package io.lyncedge.proxy.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which certificates are shown for a name: one with an RSA key and one with another, each the first in the order of the
 * configuration, exact names before wildcards.
 */
final class CertificateChoice {
    private final List<KeyedCertificate> certificates;

    CertificateChoice(List<KeyedCertificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /** For a name that stands in some certificate: at least one, at most two; others than RSA first. */
    List<KeyedCertificate> forName(String name) {
        return oneOfEachKind(
                certificate -> certificate.shown().names().exact().contains(name),
                certificate -> certificate.shown().names().covers(name));
    }

    /** For every name directly below a parent whose wildcard stands in some certificate. */
    List<KeyedCertificate> forWildcard(String parent) {
        Predicate<KeyedCertificate> covers =
                certificate -> certificate.shown().names().wildcardParents().contains(parent);
        return oneOfEachKind(covers, covers);
    }

    /** The named certificate, and one of the other kind that covers at least the same names. */
    List<KeyedCertificate> forDefault(String certificateName) {
        return certificates.stream()
                .filter(certificate -> certificate.shown().name().equals(certificateName))
                .findFirst()
                .map(this::withTwin)
                .orElse(List.of());
    }

    private List<KeyedCertificate> withTwin(KeyedCertificate named) {
        Predicate<KeyedCertificate> isTwin = other -> other.isRsa() != named.isRsa()
                && other.shown().names().coversAll(named.shown().names());
        Stream<KeyedCertificate> twin = certificates.stream().filter(isTwin).limit(1);
        return Stream.concat(Stream.of(named), twin)
                .sorted(CertificateChoice::rsaLast)
                .toList();
    }

    private List<KeyedCertificate> oneOfEachKind(
            Predicate<KeyedCertificate> preferred, Predicate<KeyedCertificate> acceptable) {
        return Stream.of(false, true)
                .flatMap(rsa -> first(certificate -> certificate.isRsa() == rsa, preferred, acceptable).stream())
                .toList();
    }

    private Optional<KeyedCertificate> first(
            Predicate<KeyedCertificate> kind,
            Predicate<KeyedCertificate> preferred,
            Predicate<KeyedCertificate> acceptable) {
        return certificates.stream()
                .filter(kind.and(preferred))
                .findFirst()
                .or(() -> certificates.stream().filter(kind.and(acceptable)).findFirst());
    }

    private static int rsaLast(KeyedCertificate one, KeyedCertificate other) {
        return Boolean.compare(one.isRsa(), other.isRsa());
    }
}

package io.lyncedge.simulator.pki;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a server certificate shall say.
 *
 * @param names subject alternative names: FQDNs, wildcards such as {@code *.contoso.com}, or IP address literals; the
 *     first is also the subject's common name; never empty
 * @param key kind of the certificate's own key
 * @param notBefore start of validity
 * @param notAfter end of validity
 */
public record CertificateSpec(List<String> names, KeyKind key, Instant notBefore, Instant notAfter) {

    /** Refuses an empty list of names. */
    public CertificateSpec {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A certificate needs at least one name");
        }
    }

    /** A certificate that is valid from an hour ago for 90 days. */
    public static CertificateSpec of(KeyKind key, String... names) {
        Instant now = Instant.now();
        return new CertificateSpec(List.of(names), key, now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(90)));
    }

    /** The same certificate with another end of validity, for those that expire soon. */
    public CertificateSpec until(Instant end) {
        return new CertificateSpec(names, key, notBefore, end);
    }

    /** The same certificate, but its validity ended a day ago. */
    public CertificateSpec expired() {
        Instant now = Instant.now();
        return new CertificateSpec(names, key, now.minus(Duration.ofDays(30)), now.minus(Duration.ofDays(1)));
    }
}

package io.lyncedge.operator.resolve;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A certificate with its key, ready for the bundle.
 *
 * @param chainPem PEM chain, leaf first
 * @param keyPem PEM PKCS#8 key of the leaf
 * @param names DNS names of the leaf's SAN, lower-case, in its order; wildcards as written
 * @param fingerprint lower-case hexadecimal SHA-256 of the leaf's DER form
 * @param notAfter end of the leaf's validity
 * @param staple OCSP response to show with it
 * @param stapleFault why a response that the Secret holds is not shown
 */
public record CertificateMaterial(
        String chainPem,
        String keyPem,
        List<String> names,
        String fingerprint,
        Instant notAfter,
        Optional<StapleMaterial> staple,
        Optional<String> stapleFault) {
    public CertificateMaterial {
        names = List.copyOf(names);
    }

    /** The same without a staple that has come to its end. */
    CertificateMaterial at(Instant now) {
        return new CertificateMaterial(
                chainPem,
                keyPem,
                names,
                fingerprint,
                notAfter,
                staple.filter(response -> now.isBefore(response.notAfter())),
                stapleFault);
    }

    /** Whether the leaf carries exactly this name. */
    public boolean names(String fqdn) {
        return names.contains(fqdn);
    }

    /** Whether the leaf covers a lower-case FQDN, by its name or by a wildcard for its first label. */
    public boolean covers(String fqdn) {
        return names(fqdn) || names("*" + fqdn.substring(Math.max(0, fqdn.indexOf('.'))));
    }

    /** Everything but the key. */
    @Override
    public String toString() {
        return "CertificateMaterial[" + fingerprint + ", " + names + ", until " + notAfter + "]";
    }
}

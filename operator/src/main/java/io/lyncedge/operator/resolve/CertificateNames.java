package io.lyncedge.operator.resolve;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;

/** The DNS names of a certificate; a subject's common name is none, as clients have it. */
final class CertificateNames {
    private static final int DNS_NAME = 2;

    private CertificateNames() {}

    static List<String> of(X509Certificate certificate) {
        try {
            var names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> name.getFirst().equals(DNS_NAME))
                            .map(name -> name.get(1).toString().toLowerCase(Locale.ROOT))
                            .distinct()
                            .toList();
        } catch (CertificateParsingException _) {
            return List.of();
        }
    }
}

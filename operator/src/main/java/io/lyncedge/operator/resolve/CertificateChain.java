package io.lyncedge.operator.resolve;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;

/** Whether a chain is one, and whether its intermediates are there. */
final class CertificateChain {
    private CertificateChain() {}

    /** A certificate that the next one in the chain did not issue: TLS libraries refuse such a chain. */
    static Optional<Fault> broken(List<X509Certificate> chain) {
        for (int i = 0; i + 1 < chain.size(); i++) {
            if (!issued(chain.get(i + 1), chain.get(i))) {
                return Optional.of(Fault.invalid(
                        "has a broken chain: certificate " + (i + 2) + " of tls.crt did not issue certificate "
                                + (i + 1),
                        "store the server's certificate first and behind each certificate the one that issued it"));
            }
        }
        return Optional.empty();
    }

    /**
     * A chain without its intermediates. Whether the unknown issuer of a lone certificate is an intermediate or a private
     * root cannot be seen in it; but one that says where to fetch its issuer, as public authorities write into every
     * certificate, was not issued by a root that clients have, unless we know that root.
     */
    static Optional<Fault> incomplete(List<X509Certificate> chain, Supplier<List<X509Certificate>> roots) {
        X509Certificate leaf = chain.getFirst();
        if (chain.size() > 1 || isRoot(leaf) || !namesItsIssuersPlace(leaf) || issuedByAny(roots.get(), leaf)) {
            return Optional.empty();
        }
        return Optional.of(Fault.invalid(
                "has an incomplete chain: the certificate of " + leaf.getIssuerX500Principal() + " is missing",
                "append the intermediate certificates to tls.crt"));
    }

    /** Whether a certificate is signed by its own key. */
    static boolean isRoot(X509Certificate certificate) {
        return issued(certificate, certificate);
    }

    private static boolean issuedByAny(List<X509Certificate> roots, X509Certificate leaf) {
        return roots.stream().anyMatch(root -> issued(root, leaf));
    }

    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        if (!issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static boolean namesItsIssuersPlace(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(Extension.authorityInfoAccess.getId());
        if (extension == null) {
            return false;
        }
        try {
            byte[] content = ASN1OctetString.getInstance(extension).getOctets();
            return Arrays.stream(AuthorityInformationAccess.getInstance(content).getAccessDescriptions())
                    .map(AccessDescription::getAccessMethod)
                    .anyMatch(X509ObjectIdentifiers.id_ad_caIssuers::equals);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

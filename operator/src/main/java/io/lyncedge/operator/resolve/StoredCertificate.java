package io.lyncedge.operator.resolve;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Reads a certificate back from the files that a bundle holds of it. */
public final class StoredCertificate {
    private StoredCertificate() {}

    /**
     * What a bundle serves. It was judged before it was written: here only its form counts.
     *
     * @param chainPem PEM chain, leaf first
     * @param keyPem PEM PKCS#8 key of the leaf
     * @return empty unless both can be read and belong together
     */
    public static Optional<CertificateMaterial> read(byte[] chainPem, byte[] keyPem) {
        return switch (PemReader.certificates(CertificateReader.CHAIN_KEY, chainPem)) {
            case Checked.Bad<List<X509Certificate>> _ -> Optional.empty();
            case Checked.Good<List<X509Certificate>>(List<X509Certificate> chain) -> withKey(chain, keyPem);
        };
    }

    private static Optional<CertificateMaterial> withKey(List<X509Certificate> chain, byte[] keyPem) {
        return switch (PemReader.privateKey(CertificateReader.PRIVATE_KEY, keyPem)) {
            case Checked.Bad<PrivateKey> _ -> Optional.empty();
            case Checked.Good<PrivateKey>(PrivateKey key) ->
                KeyMatch.matches(key, chain.getFirst().getPublicKey())
                        ? Optional.of(CertificateReader.material(chain, key, Optional.empty()))
                        : Optional.empty();
        };
    }
}

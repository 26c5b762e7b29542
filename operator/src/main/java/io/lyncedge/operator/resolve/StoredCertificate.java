package io.lyncedge.operator.resolve;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
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
     * @param staple OCSP response of the leaf, in DER form
     * @return empty unless both can be read and belong together
     */
    public static Optional<CertificateMaterial> read(byte[] chainPem, byte[] keyPem, Optional<byte[]> staple) {
        return switch (PemReader.certificates(CertificateReader.CHAIN_KEY, chainPem)) {
            case Checked.Bad<List<X509Certificate>> _ -> Optional.empty();
            case Checked.Good<List<X509Certificate>>(List<X509Certificate> chain) -> withKey(chain, keyPem, staple);
        };
    }

    /** As good as when it was written; until when it is, whoever serves it minds. */
    private static Optional<Checked<StapleMaterial>> stored(List<X509Certificate> chain, byte[] der) {
        return Optional.of(StapleReader.read(CertificateReader.STAPLE_KEY, der, chain.getFirst(), Instant.EPOCH))
                .filter(Checked.Good.class::isInstance);
    }

    private static Optional<CertificateMaterial> withKey(
            List<X509Certificate> chain, byte[] keyPem, Optional<byte[]> staple) {
        return switch (PemReader.privateKey(CertificateReader.PRIVATE_KEY, keyPem)) {
            case Checked.Bad<PrivateKey> _ -> Optional.empty();
            case Checked.Good<PrivateKey>(PrivateKey key) ->
                KeyMatch.matches(key, chain.getFirst().getPublicKey())
                        ? Optional.of(CertificateReader.material(chain, key, staple.flatMap(der -> stored(chain, der))))
                        : Optional.empty();
        };
    }
}

package io.lyncedge.operator.resolve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/** Reads certificates and keys from PEM text; other objects in it are passed over, as OpenSSL and Kubernetes do. */
final class PemReader {
    private static final String KEY_REMEDY =
            "store an unencrypted RSA or ECDSA key in PEM form (PKCS#8, \"RSA PRIVATE KEY\" or \"EC PRIVATE KEY\")";

    private PemReader() {}

    /** All certificates, in their order; at least one. */
    static Checked<List<X509Certificate>> certificates(String key, byte[] pem) {
        List<X509Certificate> certificates = new ArrayList<>();
        try (PEMParser parser = parser(pem)) {
            for (Object object = parser.readObject(); object != null; object = parser.readObject()) {
                if (object instanceof X509CertificateHolder holder) {
                    certificates.add(certificate(holder));
                }
            }
        } catch (IOException | GeneralSecurityException | RuntimeException _) {
            return Checked.bad(key + " is malformed", "store PEM certificates there, whole and unchanged");
        }
        return certificates.isEmpty()
                ? Checked.bad(key + " holds no certificate", "store PEM certificates there")
                : Checked.good(List.copyOf(certificates));
    }

    /** The first private key. */
    static Checked<PrivateKey> privateKey(String key, byte[] pem) {
        try (PEMParser parser = parser(pem)) {
            for (Object object = parser.readObject(); object != null; object = parser.readObject()) {
                if (object instanceof PEMEncryptedKeyPair || object instanceof PKCS8EncryptedPrivateKeyInfo) {
                    return Checked.bad(key + " is encrypted", KEY_REMEDY);
                }
                Optional<PrivateKeyInfo> info = keyInfo(object);
                if (info.isPresent()) {
                    return privateKey(key, info.get());
                }
            }
        } catch (IOException | GeneralSecurityException | RuntimeException _) {
            return Checked.bad(key + " is malformed", KEY_REMEDY);
        }
        return Checked.bad(key + " holds no private key", KEY_REMEDY);
    }

    private static Checked<PrivateKey> privateKey(String key, PrivateKeyInfo info)
            throws IOException, GeneralSecurityException {
        Optional<String> algorithm = algorithm(info);
        if (algorithm.isEmpty()) {
            return Checked.bad(key + " is neither an RSA nor an ECDSA key", KEY_REMEDY);
        }
        return Checked.good(
                KeyFactory.getInstance(algorithm.get()).generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded())));
    }

    private static Optional<PrivateKeyInfo> keyInfo(Object object) {
        return switch (object) {
            case PrivateKeyInfo info -> Optional.of(info);
            case PEMKeyPair pair -> Optional.of(pair.getPrivateKeyInfo());
            default -> Optional.empty();
        };
    }

    private static Optional<String> algorithm(PrivateKeyInfo info) {
        var identifier = info.getPrivateKeyAlgorithm().getAlgorithm();
        if (identifier.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return Optional.of("RSA");
        }
        return identifier.equals(X9ObjectIdentifiers.id_ecPublicKey) ? Optional.of("EC") : Optional.empty();
    }

    private static X509Certificate certificate(X509CertificateHolder holder)
            throws IOException, GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    }

    private static PEMParser parser(byte[] pem) {
        return new PEMParser(new StringReader(new String(pem, StandardCharsets.US_ASCII)));
    }
}

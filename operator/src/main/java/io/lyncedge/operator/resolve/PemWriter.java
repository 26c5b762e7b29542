package io.lyncedge.operator.resolve;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** Writes certificates and keys as the bundle holds them: nothing but PEM blocks, keys in PKCS#8. */
final class PemWriter {
    private static final int LINE_LENGTH = 64;

    private PemWriter() {}

    static String certificates(List<X509Certificate> certificates) {
        StringBuilder pem = new StringBuilder();
        certificates.forEach(certificate -> pem.append(block("CERTIFICATE", der(certificate))));
        return pem.toString();
    }

    static String privateKey(PrivateKey key) {
        return block("PRIVATE KEY", key.getEncoded());
    }

    static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has its encoded form", e);
        }
    }

    private static String block(String label, byte[] content) {
        Base64.Encoder lines = Base64.getMimeEncoder(LINE_LENGTH, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN " + label + "-----\n" + lines.encodeToString(content) + "\n-----END " + label + "-----\n";
    }
}

package io.lyncedge.simulator.pki;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * A certificate with its key and its chain.
 *
 * @param key private key of the first certificate
 * @param chain the certificate itself, then its intermediates; the root is not part of it
 */
public record IssuedCertificate(PrivateKey key, List<X509Certificate> chain) {

    /** Copies the chain. */
    public IssuedCertificate {
        chain = List.copyOf(chain);
    }

    /** The certificate itself. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** The same certificate without its intermediates, as badly set up servers send it. */
    public IssuedCertificate withoutIntermediates() {
        return new IssuedCertificate(key, List.of(certificate()));
    }

    /** The chain in PEM form: content of {@code tls.crt} in a Secret. */
    public String chainPem() {
        return Pem.certificates(chain);
    }

    /** The key in PEM form (PKCS#8, not encrypted): content of {@code tls.key} in a Secret. */
    public String keyPem() {
        return Pem.privateKey(key);
    }

    /** A server-side TLS context (JDK provider) that shows this certificate. */
    public SSLContext serverContext() {
        return TlsContexts.server(this);
    }

    /** Writes {@code tls.crt} and {@code tls.key} into a directory (made if missing), as a mounted Secret looks. */
    public void writeSecret(Path directory) {
        Pem.write(directory.resolve("tls.crt"), chainPem());
        Pem.write(directory.resolve("tls.key"), keyPem());
    }

    /** Reads what {@link #writeSecret} wrote. */
    public static IssuedCertificate readSecret(Path directory) {
        List<X509Certificate> chain = Pem.readCertificates(directory.resolve("tls.crt"));
        String algorithm = chain.getFirst().getPublicKey().getAlgorithm();
        return new IssuedCertificate(Pem.readPrivateKey(directory.resolve("tls.key"), algorithm), chain);
    }

    /** The certificate's subject, never the key. */
    @Override
    public String toString() {
        return "IssuedCertificate[" + certificate().getSubjectX500Principal() + "]";
    }
}

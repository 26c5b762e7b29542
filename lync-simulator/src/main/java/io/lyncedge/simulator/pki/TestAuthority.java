package io.lyncedge.simulator.pki;

import io.lyncedge.simulator.pki.CertificateSigner.Issuer;
import io.lyncedge.simulator.pki.CertificateSigner.Validity;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;

/**
 * A certification authority whose key lives in memory only: for tests, simulators and the demo.
 *
 * <p>Unless told otherwise authorities sign with ECDSA, whose keys are made in no time. Safe for use by several threads.
 */
public final class TestAuthority {

    private final Issuer issuer;
    private final X509Certificate certificate;
    private final X509Certificate root;
    /** From this authority's own certificate up to the one below the root; empty for a root. */
    private final List<X509Certificate> intermediates;

    private TestAuthority(
            Issuer issuer, X509Certificate certificate, X509Certificate root, List<X509Certificate> chain) {
        this.issuer = issuer;
        this.certificate = certificate;
        this.root = root;
        this.intermediates = List.copyOf(chain);
    }

    /** Makes a fresh root that signs with ECDSA, valid from a day ago for ten years. */
    public static TestAuthority create(String commonName) {
        return create(commonName, KeyKind.ECDSA_P256);
    }

    /** Makes a fresh root, valid from a day ago for ten years; one with RSA suits clients that know no ECDSA. */
    public static TestAuthority create(String commonName, KeyKind kind) {
        KeyPair keys = kind.generate();
        Issuer self = new Issuer(CertificateSigner.named(commonName), keys, kind);
        X509Certificate root = CertificateSigner.authority(self, self.name(), keys.getPublic(), longValidity());
        return new TestAuthority(self, root, root, List.of());
    }

    /** Makes an authority below this one, with the same kind of key; the chains of what it issues end below the root. */
    public TestAuthority intermediate(String commonName) {
        KeyPair keys = issuer.kind().generate();
        X500Principal name = CertificateSigner.named(commonName);
        X509Certificate signed = CertificateSigner.authority(issuer, name, keys.getPublic(), longValidity());
        List<X509Certificate> chain = new ArrayList<>(List.of(signed));
        chain.addAll(intermediates);
        return new TestAuthority(new Issuer(name, keys, issuer.kind()), signed, root, chain);
    }

    /** Issues a server certificate with a fresh key. */
    public IssuedCertificate issue(CertificateSpec spec) {
        KeyPair keys = spec.key().generate();
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(CertificateSigner.server(issuer, spec, keys.getPublic()));
        chain.addAll(intermediates);
        return new IssuedCertificate(keys.getPrivate(), chain);
    }

    /** A valid certificate with an RSA key for these names (FQDNs, wildcards, address literals). */
    public IssuedCertificate rsa(String... names) {
        return issue(CertificateSpec.of(KeyKind.RSA_2048, names));
    }

    /** A valid certificate with an ECDSA key for these names (FQDNs, wildcards, address literals). */
    public IssuedCertificate ecdsa(String... names) {
        return issue(CertificateSpec.of(KeyKind.ECDSA_P256, names));
    }

    /** A valid certificate with an ECDSA key that a client shows. */
    public IssuedCertificate client(String name) {
        CertificateSpec spec = CertificateSpec.of(KeyKind.ECDSA_P256, name);
        KeyPair keys = spec.key().generate();
        List<X509Certificate> chain =
                new ArrayList<>(List.of(CertificateSigner.client(issuer, spec, keys.getPublic())));
        chain.addAll(intermediates);
        return new IssuedCertificate(keys.getPrivate(), chain);
    }

    /** An OCSP response in DER form that calls a certificate of this authority good for the week until then. */
    public byte[] ocspResponse(IssuedCertificate issued, Instant nextUpdate) {
        return OcspSigner.good(issuer, certificate, issued.certificate().getSerialNumber(), nextUpdate);
    }

    /** This authority's own certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** The root's certificate in PEM form: what a client or a pool's {@code trustedCA} holds. */
    public String rootPem() {
        return Pem.certificate(root);
    }

    /** Writes the root's certificate as {@code ca.crt} into a directory (made if missing), as a mounted ConfigMap looks. */
    public void writeTrust(Path directory) {
        Pem.write(directory.resolve("ca.crt"), rootPem());
    }

    /** A client-side TLS context (JDK provider) that trusts this authority's root and nothing else. */
    public SSLContext clientContext() {
        return TlsContexts.client(root);
    }

    /** The same that shows a certificate of its own when it is asked for one. */
    public SSLContext clientContext(IssuedCertificate own) {
        return TlsContexts.client(root, own);
    }

    private static Validity longValidity() {
        Instant now = Instant.now();
        return new Validity(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(3650)));
    }
}

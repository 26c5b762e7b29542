package io.lyncedge.simulator.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Builds and signs X.509 certificates with Bouncy Castle. */
final class CertificateSigner {

    /** Longest common name that X.520 allows. */
    private static final int LONGEST_COMMON_NAME = 64;

    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateSigner() {}

    /** Who signs: a name and a key. */
    record Issuer(X500Principal name, KeyPair keys, KeyKind kind) {}

    /** Validity of a certificate. */
    record Validity(Instant notBefore, Instant notAfter) {}

    static X500Principal named(String commonName) {
        String shortened = commonName.substring(0, Math.min(commonName.length(), LONGEST_COMMON_NAME));
        try {
            return new X500Principal(
                    new X500NameBuilder().addRDN(BCStyle.CN, shortened).build().getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static X509Certificate authority(Issuer issuer, X500Principal subject, PublicKey key, Validity validity) {
        try {
            X509v3CertificateBuilder builder = builder(issuer, subject, key, validity);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return sign(builder, issuer);
        } catch (GeneralSecurityException | CertIOException e) {
            throw new IllegalStateException("No authority certificate for " + subject, e);
        }
    }

    static X509Certificate server(Issuer issuer, CertificateSpec spec, PublicKey key) {
        return leaf(issuer, spec, key, KeyPurposeId.id_kp_serverAuth);
    }

    static X509Certificate client(Issuer issuer, CertificateSpec spec, PublicKey key) {
        return leaf(issuer, spec, key, KeyPurposeId.id_kp_clientAuth);
    }

    private static X509Certificate leaf(Issuer issuer, CertificateSpec spec, PublicKey key, KeyPurposeId purpose) {
        X500Principal subject = named(spec.names().getFirst());
        Validity validity = new Validity(spec.notBefore(), spec.notAfter());
        try {
            X509v3CertificateBuilder builder = builder(issuer, subject, key, validity);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            builder.addExtension(Extension.subjectAlternativeName, false, alternativeNames(spec.names()));
            return sign(builder, issuer);
        } catch (GeneralSecurityException | CertIOException e) {
            throw new IllegalStateException("No certificate for " + spec.names(), e);
        }
    }

    private static X509v3CertificateBuilder builder(
            Issuer issuer, X500Principal subject, PublicKey key, Validity validity)
            throws GeneralSecurityException, CertIOException {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer.name(),
                new BigInteger(127, RANDOM).setBit(126),
                Date.from(validity.notBefore()),
                Date.from(validity.notAfter()),
                subject,
                key);
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                identifiers.createAuthorityKeyIdentifier(issuer.keys().getPublic()));
        return builder;
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, Issuer issuer)
            throws GeneralSecurityException {
        try {
            String algorithm = issuer.kind().signatureAlgorithm();
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm)
                            .build(issuer.keys().getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static GeneralNames alternativeNames(List<String> names) {
        return new GeneralNames(
                names.stream().map(CertificateSigner::alternativeName).toArray(GeneralName[]::new));
    }

    private static GeneralName alternativeName(String name) {
        boolean address = name.indexOf(':') >= 0 || name.matches("[0-9.]+");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }
}

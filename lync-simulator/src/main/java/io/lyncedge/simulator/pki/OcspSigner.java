package io.lyncedge.simulator.pki;

import io.lyncedge.simulator.pki.CertificateSigner.Issuer;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs OCSP responses (RFC 6960) as the authority itself. */
final class OcspSigner {
    private OcspSigner() {}

    /** That the certificate is good, for the week until {@code nextUpdate}. */
    static byte[] good(Issuer issuer, X509Certificate authority, BigInteger serial, Instant nextUpdate) {
        try {
            DigestCalculator sha1 =
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
            X509CertificateHolder signer = new JcaX509CertificateHolder(authority);
            BasicOCSPRespBuilder builder = new JcaBasicOCSPRespBuilder(authority.getPublicKey(), sha1);
            Date thisUpdate = Date.from(nextUpdate.minusSeconds(7 * 86_400L));
            builder.addResponse(
                    new CertificateID(sha1, signer, serial),
                    CertificateStatus.GOOD,
                    thisUpdate,
                    Date.from(nextUpdate),
                    null);
            var basic = builder.build(
                    new JcaContentSignerBuilder(issuer.kind().signatureAlgorithm())
                            .build(issuer.keys().getPrivate()),
                    new X509CertificateHolder[0],
                    thisUpdate);
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, basic)
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException | CertificateEncodingException | IOException e) {
            throw new IllegalStateException("No OCSP response for " + serial, e);
        }
    }
}

package io.lyncedge.operator.resolve;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.SingleResp;

/**
 * Reads an OCSP response that stands beside a certificate. Who signed it is left to the clients, which know the
 * authority.
 */
final class StapleReader {
    private static final String REMEDY = "store a current DER response for this certificate, or remove the key";

    private StapleReader() {}

    /** The response, if it calls exactly this certificate good and says until when. */
    static Checked<StapleMaterial> read(String key, byte[] der, X509Certificate leaf, Instant now) {
        Optional<SingleResp> single;
        try {
            single = responses(new OCSPResp(der))
                    .filter(response -> response.getCertID().getSerialNumber().equals(leaf.getSerialNumber()));
        } catch (IOException | OCSPException | RuntimeException _) {
            return Checked.bad(key + " is no OCSP response", REMEDY);
        }
        if (single.isEmpty()) {
            return Checked.bad(key + " is no successful response for this certificate", REMEDY);
        }
        Date end = single.get().getNextUpdate();
        if (end == null || !now.isBefore(end.toInstant())) {
            return Checked.bad(key + " is out of date", REMEDY);
        }
        return single.get().getCertStatus() == CertificateStatus.GOOD
                ? Checked.good(new StapleMaterial(Base64.getEncoder().encodeToString(der), end.toInstant()))
                : Checked.bad(key + " does not call the certificate good", "replace the certificate");
    }

    /** The only answer, since a staple is about one certificate. */
    private static Optional<SingleResp> responses(OCSPResp response) throws OCSPException {
        return response.getStatus() == OCSPResp.SUCCESSFUL
                        && response.getResponseObject() instanceof BasicOCSPResp basic
                ? Arrays.stream(basic.getResponses())
                        .filter(_ -> basic.getResponses().length == 1)
                        .findFirst()
                : Optional.empty();
    }
}

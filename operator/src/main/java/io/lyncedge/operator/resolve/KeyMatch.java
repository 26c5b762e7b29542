package io.lyncedge.operator.resolve;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Whether a private key belongs to a certificate: what it signs, the certificate's key verifies. */
final class KeyMatch {
    private static final byte[] SAMPLE = "LyncEdgeProxy".getBytes(StandardCharsets.US_ASCII);

    private static final ProvenPairs PROVEN = new ProvenPairs(4_096);

    private KeyMatch() {}

    static boolean matches(PrivateKey privateKey, PublicKey publicKey) {
        if (!privateKey.getAlgorithm().equals(publicKey.getAlgorithm())) {
            return false;
        }
        if (PROVEN.contains(privateKey, publicKey)) {
            return true;
        }
        boolean proven = verifies(privateKey, publicKey);
        if (proven) {
            PROVEN.add(privateKey, publicKey);
        }
        return proven;
    }

    private static boolean verifies(PrivateKey privateKey, PublicKey publicKey) {
        try {
            Signature signature = Signature.getInstance(
                    privateKey.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(privateKey);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}

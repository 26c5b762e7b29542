package io.lyncedge.simulator.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** The kinds of keys that certificates of a Lync deployment carry. */
public enum KeyKind {
    /** RSA with 2,048 bits: what Microsoft's certificate topics ask for. */
    RSA_2048,
    /** ECDSA on the curve P-256: what public authorities issue besides. */
    ECDSA_P256;

    /** Makes a fresh key pair of this kind. */
    public KeyPair generate() {
        try {
            return generator().generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot make keys of the kind " + this, e);
        }
    }

    /** The signature algorithm that an authority with such a key signs with. */
    String signatureAlgorithm() {
        return switch (this) {
            case RSA_2048 -> "SHA256withRSA";
            case ECDSA_P256 -> "SHA256withECDSA";
        };
    }

    private KeyPairGenerator generator() throws GeneralSecurityException {
        return switch (this) {
            case RSA_2048 -> {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                yield generator;
            }
            case ECDSA_P256 -> {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                yield generator;
            }
        };
    }
}

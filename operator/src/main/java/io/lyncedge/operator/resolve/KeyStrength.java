package io.lyncedge.operator.resolve;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** What keys a front certificate may have: Microsoft's pages ask for RSA of 2048 bits; ECDSA equals that from P-256 on. */
final class KeyStrength {
    private static final int MIN_RSA_BITS = 2048;
    private static final int MIN_EC_BITS = 256;

    private KeyStrength() {}

    /** Why a key must not be used. */
    static Optional<Fault> fault(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> weak("RSA", rsa.getModulus().bitLength(), MIN_RSA_BITS);
            case ECPublicKey ec ->
                weak("ECDSA", ec.getParams().getCurve().getField().getFieldSize(), MIN_EC_BITS);
            default ->
                Optional.of(Fault.invalid(
                        "has a key of a kind or on a curve that clients do not know (" + key.getAlgorithm() + ")",
                        "issue the certificate for an RSA key, or an ECDSA key on P-256 or P-384"));
        };
    }

    private static Optional<Fault> weak(String kind, int bits, int least) {
        return bits >= least
                ? Optional.empty()
                : Optional.of(Fault.invalid(
                        "has a weak key: " + kind + " with " + bits + " bits",
                        "issue the certificate for an " + kind + " key with at least " + least + " bits"));
    }
}

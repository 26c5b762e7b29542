package io.lyncedge.proxy.snapshot;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate of the front with its key.
 *
 * @param shown what the world may know of it
 * @param chain leaf first
 * @param key of the leaf
 */
record KeyedCertificate(LoadedCertificate shown, List<X509Certificate> chain, PrivateKey key) {
    KeyedCertificate {
        chain = List.copyOf(chain);
    }

    /** RSA or anything else (ECDSA): of two certificates for one name, clients without ECDSA need the RSA one. */
    boolean isRsa() {
        return chain.getFirst().getPublicKey().getAlgorithm().equals("RSA");
    }

    X509Certificate[] chainArray() {
        return chain.toArray(X509Certificate[]::new);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "KeyedCertificate[" + shown + "]";
    }
}

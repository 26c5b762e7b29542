package io.lyncedge.proxy.snapshot;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLException;

/** Certificates for the JDK's TLS, which itself chooses the one that suits the client. */
final class JdkKeys {
    /** Lives in memory only; PKCS12 would encrypt keys with thousands of rounds at every start. */
    static final String STORE_TYPE = "JKS";

    private static final char[] NO_PASSWORD = {};

    private JdkKeys() {}

    /** A key manager with all of them. */
    static KeyManagerFactory of(List<KeyedCertificate> certificates) throws SSLException {
        try {
            KeyStore store = KeyStore.getInstance(STORE_TYPE);
            store.load(null, null);
            for (KeyedCertificate certificate : certificates) {
                store.setKeyEntry(certificate.shown().name(), certificate.key(), NO_PASSWORD, certificate.chainArray());
            }
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_PASSWORD);
            return keys;
        } catch (GeneralSecurityException | IOException e) {
            throw new SSLException("the JDK refuses a certificate of the front", e);
        }
    }
}

package io.lyncedge.simulator.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** TLS contexts of the JDK's provider from certificates made here. */
final class TlsContexts {

    private static final char[] NO_PASSWORD = {};

    private TlsContexts() {}

    static SSLContext server(IssuedCertificate certificate) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(certificate).getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("No TLS context for " + certificate, e);
        }
    }

    static SSLContext client(X509Certificate trusted) {
        return client(trusted, () -> null);
    }

    static SSLContext client(X509Certificate trusted, IssuedCertificate own) {
        return client(trusted, () -> keys(own).getKeyManagers());
    }

    private static SSLContext client(X509Certificate trusted, KeySource own) {
        try {
            KeyStore store = emptyStore();
            store.setCertificateEntry("trusted", trusted);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.managers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("No TLS context that trusts " + trusted.getSubjectX500Principal(), e);
        }
    }

    /** Keys of a client, if it has any. */
    private interface KeySource {
        KeyManager @Nullable [] managers() throws GeneralSecurityException, IOException;
    }

    private static KeyManagerFactory keys(IssuedCertificate certificate) throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keyStore(certificate), NO_PASSWORD);
        return keys;
    }

    private static KeyStore keyStore(IssuedCertificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        X509Certificate[] chain = certificate.chain().toArray(X509Certificate[]::new);
        store.setKeyEntry("server", certificate.key(), NO_PASSWORD, chain);
        return store;
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}

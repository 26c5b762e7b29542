package io.lyncedge.operator.resolve;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The roots of public authorities, as this Java runtime knows them: read once, when they are first asked for. */
final class KnownRoots {
    private static final class Read {
        private static final List<X509Certificate> ROOTS = read();
    }

    private KnownRoots() {}

    static List<X509Certificate> ofThisRuntime() {
        return Read.ROOTS;
    }

    private static List<X509Certificate> read() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            @Nullable KeyStore runtimeDefault = null;
            factory.init(runtimeDefault);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no usable trust store", e);
        }
    }
}

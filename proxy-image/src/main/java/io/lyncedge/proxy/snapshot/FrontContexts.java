package io.lyncedge.proxy.snapshot;

import io.netty.handler.ssl.OpenSslCredential;
import io.netty.handler.ssl.OpenSslCredentialBuilder;
import io.netty.handler.ssl.OpenSslServerSessionContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Makes server side contexts of one TLS library. */
final class FrontContexts {
    /** Sessions that a context keeps for clients without tickets. */
    private static final int SESSION_CACHE_SIZE = 2048;

    private static final Cleaner CLEANER = Cleaner.create();

    private final TlsLibrary library;

    FrontContexts(TlsLibrary library) {
        this.library = library;
    }

    /**
     * All that a context depends on.
     *
     * @param shown certificates, the RSA one last
     * @param profile versions and suites
     * @param clients whose certificates are asked for
     * @param stapled whether the last certificate may have a staple
     */
    record Key(List<KeyedCertificate> shown, TlsProfile profile, Optional<ClientTrust> clients, boolean stapled) {}

    /**
     * Makes one.
     *
     * @throws SSLException if the library refuses the material
     */
    SslContext make(Key key) throws SSLException {
        return switch (library) {
            case BORINGSSL -> boringSsl(key);
            case JDK -> build(SslContextBuilder.forServer(JdkKeys.of(key.shown())), key);
        };
    }

    /**
     * BoringSSL tries credentials before the builder's own key, which is why that is the RSA one. The context goes with
     * its finalizer, so our share of the credentials must outlive it.
     */
    private SslContext boringSsl(Key key) throws SSLException {
        List<KeyedCertificate> shown = key.shown();
        KeyedCertificate last = shown.getLast();
        List<OpenSslCredential> credentials = new ArrayList<>();
        for (KeyedCertificate first : shown.subList(0, shown.size() - 1)) {
            credentials.add(OpenSslCredentialBuilder.forX509(first.key(), first.chainArray())
                    .build());
        }
        SslContextBuilder builder = SslContextBuilder.forServer(last.key(), last.chainArray())
                .keyStoreType(JdkKeys.STORE_TYPE)
                .enableOcsp(key.stapled());
        SslContext context = build(builder.addCredentials(credentials), key);
        CLEANER.register(context, () -> credentials.forEach(OpenSslCredential::release));
        return context;
    }

    private SslContext build(SslContextBuilder builder, Key key) throws SSLException {
        key.clients().ifPresent(clients -> clients.applyTo(builder));
        SslContext context = key.profile()
                .applyTo(builder, library)
                .sessionCacheSize(SESSION_CACHE_SIZE)
                .build();
        if (context.sessionContext() instanceof OpenSslServerSessionContext sessions) {
            key.clients().map(ClientTrust::mark).ifPresent(sessions::setSessionIdContext);
        }
        return context;
    }
}

package io.lyncedge.proxy.snapshot;

import io.lyncedge.config.FrontTlsConfig;
import io.lyncedge.proxy.route.CertificateNames;
import io.netty.handler.ssl.OpenSslCredential;
import io.netty.handler.ssl.OpenSslCredentialBuilder;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/** Makes the TLS contexts of the 443 listener: one for each set of certificates that some name is shown. */
final class FrontTlsFactory {
    /** Sessions that a context keeps for clients without tickets. */
    private static final int SESSION_CACHE_SIZE = 2048;

    private static final Cleaner CLEANER = Cleaner.create();

    private final TlsLibrary library;
    private final TicketKeys tickets;

    FrontTlsFactory(TlsLibrary library, TicketKeys tickets) {
        this.library = library;
        this.tickets = tickets;
    }

    /**
     * Makes them all.
     *
     * @param certificates the usable ones
     * @throws SSLException if the TLS library refuses a certificate that could be read
     */
    FrontTls make(FrontTlsConfig config, List<KeyedCertificate> certificates, ContextCache cache) throws SSLException {
        CertificateChoice choice = new CertificateChoice(certificates);
        TlsProfile profile = new TlsProfile(config.minVersion(), config.cipherProfile());
        Optional<List<KeyedCertificate>> fallback =
                config.defaultCertificate().map(choice::forDefault).filter(shown -> !shown.isEmpty());
        return new FrontTls(
                byName(names(certificates, CertificateNames::exact), choice::forName, profile, cache),
                byName(names(certificates, CertificateNames::wildcardParents), choice::forWildcard, profile, cache),
                fallback.isEmpty() ? Optional.empty() : Optional.of(certificate(fallback.get(), profile, cache)));
    }

    private static Set<String> names(
            List<KeyedCertificate> certificates, Function<CertificateNames, Set<String>> kind) {
        return certificates.stream()
                .flatMap(certificate -> kind.apply(certificate.shown().names()).stream())
                .collect(Collectors.toSet());
    }

    private Map<String, FrontCertificate> byName(
            Set<String> names, Function<String, List<KeyedCertificate>> choice, TlsProfile profile, ContextCache cache)
            throws SSLException {
        Map<String, FrontCertificate> byName = new HashMap<>();
        for (String name : names) {
            byName.put(name, certificate(choice.apply(name), profile, cache));
        }
        return byName;
    }

    private FrontCertificate certificate(List<KeyedCertificate> shown, TlsProfile profile, ContextCache cache)
            throws SSLException {
        SslContext context = cache.get(new Key(shown, profile), () -> context(shown, profile));
        tickets.applyTo(context);
        return new FrontCertificate(
                context,
                shown.stream()
                        .map(certificate -> certificate.shown().names())
                        .reduce(CertificateNames::and)
                        .orElse(CertificateNames.NONE));
    }

    private SslContext context(List<KeyedCertificate> shown, TlsProfile profile) throws SSLException {
        return switch (library) {
            case BORINGSSL -> boringSslContext(shown, profile);
            case JDK -> build(SslContextBuilder.forServer(JdkKeys.of(shown)), profile);
        };
    }

    /**
     * BoringSSL tries credentials before the builder's own key, which is why that is the RSA one. The context goes with
     * its finalizer, so our share of the credentials must outlive it.
     */
    private SslContext boringSslContext(List<KeyedCertificate> shown, TlsProfile profile) throws SSLException {
        KeyedCertificate last = shown.getLast();
        List<OpenSslCredential> credentials = new ArrayList<>();
        for (KeyedCertificate first : shown.subList(0, shown.size() - 1)) {
            credentials.add(OpenSslCredentialBuilder.forX509(first.key(), first.chainArray())
                    .build());
        }
        SslContextBuilder builder =
                SslContextBuilder.forServer(last.key(), last.chainArray()).keyStoreType(JdkKeys.STORE_TYPE);
        SslContext context = build(builder.addCredentials(credentials), profile);
        CLEANER.register(context, () -> credentials.forEach(OpenSslCredential::release));
        return context;
    }

    private SslContext build(SslContextBuilder builder, TlsProfile profile) throws SSLException {
        return profile.applyTo(builder, library)
                .sessionCacheSize(SESSION_CACHE_SIZE)
                .build();
    }

    private record Key(List<KeyedCertificate> shown, TlsProfile profile) {}
}

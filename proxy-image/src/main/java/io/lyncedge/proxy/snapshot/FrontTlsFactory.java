package io.lyncedge.proxy.snapshot;

import io.lyncedge.proxy.route.CertificateNames;
import io.netty.handler.ssl.SslContext;
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
    private final FrontContexts contexts;
    private final TicketKeys tickets;
    private final FrontMaterial material;
    private final ContextCache cache;

    /** For one snapshot. */
    FrontTlsFactory(TlsLibrary library, TicketKeys tickets, FrontMaterial material, ContextCache cache) {
        this.contexts = new FrontContexts(library);
        this.tickets = tickets;
        this.material = material;
        this.cache = cache;
    }

    /**
     * Makes them all.
     *
     * @throws SSLException if the TLS library refuses a certificate that could be read
     */
    FrontTls make() throws SSLException {
        CertificateChoice choice = new CertificateChoice(material.certificates());
        Optional<List<KeyedCertificate>> fallback =
                material.config().defaultCertificate().map(choice::forDefault).filter(shown -> !shown.isEmpty());
        return new FrontTls(
                byName(names(CertificateNames::exact), choice::forName),
                byName(names(CertificateNames::wildcardParents), choice::forWildcard),
                fallback.isEmpty() ? Optional.empty() : Optional.of(certificate(fallback.get())));
    }

    private Set<String> names(Function<CertificateNames, Set<String>> kind) {
        return material.certificates().stream()
                .flatMap(certificate -> kind.apply(certificate.shown().names()).stream())
                .collect(Collectors.toSet());
    }

    private Map<String, FrontCertificate> byName(Set<String> names, Function<String, List<KeyedCertificate>> choice)
            throws SSLException {
        Map<String, FrontCertificate> byName = new HashMap<>();
        for (String name : names) {
            byName.put(name, certificate(choice.apply(name)));
        }
        return byName;
    }

    private FrontCertificate certificate(List<KeyedCertificate> shown) throws SSLException {
        TlsProfile profile =
                new TlsProfile(material.config().minVersion(), material.config().cipherProfile());
        Optional<Staple> staple = Optional.ofNullable(
                material.staples().get(shown.getLast().shown().name()));
        FrontContexts.Key key = new FrontContexts.Key(shown, profile, material.clients(), staple.isPresent());
        SslContext context = cache.get(key, () -> contexts.make(key));
        tickets.applyTo(context);
        return new FrontCertificate(
                context,
                shown.stream()
                        .map(certificate -> certificate.shown().names())
                        .reduce(CertificateNames::and)
                        .orElse(CertificateNames.NONE),
                staple);
    }
}

package io.lyncedge.simulator.recorder;

import io.lyncedge.simulator.pki.TestAuthority;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * The TLS side of a {@link RawClient}.
 *
 * @param sni server name to send; empty sends none, as old phones do
 * @param alpn protocols to offer; empty sends no ALPN extension
 * @param protocols versions to offer, such as {@code TLSv1.2}; empty means the JDK's
 * @param cipherSuites suites to offer, by standard names; empty means the JDK's
 * @param trust what to trust; empty accepts every certificate, to look at it afterwards
 */
public record ClientTls(
        Optional<String> sni,
        List<String> alpn,
        List<String> protocols,
        List<String> cipherSuites,
        Optional<SSLContext> trust) {

    /** Sends this server name, no ALPN, and accepts every certificate. */
    public static ClientTls sni(String name) {
        return new ClientTls(Optional.of(name), List.of(), List.of(), List.of(), Optional.empty());
    }

    /** Sends no server name and accepts every certificate. */
    public static ClientTls withoutSni() {
        return new ClientTls(Optional.empty(), List.of(), List.of(), List.of(), Optional.empty());
    }

    /** The same with these protocols offered by ALPN. */
    public ClientTls withAlpn(String... offered) {
        return new ClientTls(sni, List.of(offered), protocols, cipherSuites, trust);
    }

    /** The same with these TLS versions alone. */
    public ClientTls withProtocols(String... versions) {
        return new ClientTls(sni, alpn, List.of(versions), cipherSuites, trust);
    }

    /** The same with these cipher suites alone. */
    public ClientTls withCipherSuites(String... suites) {
        return new ClientTls(sni, alpn, protocols, List.of(suites), trust);
    }

    /** The same, but the chain must end at this authority and the certificate must cover the server name. */
    public ClientTls trusting(TestAuthority authority) {
        return new ClientTls(sni, alpn, protocols, cipherSuites, Optional.of(authority.clientContext()));
    }

    /** The same with this context, for client certificates or several authorities. */
    public ClientTls withContext(SSLContext context) {
        return new ClientTls(sni, alpn, protocols, cipherSuites, Optional.of(context));
    }
}

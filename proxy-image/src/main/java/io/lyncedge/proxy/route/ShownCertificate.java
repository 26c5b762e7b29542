package io.lyncedge.proxy.route;

import java.util.Optional;

/**
 * What a downstream TLS connection was opened for; made once per connection.
 *
 * @param serverName SNI name, lower-case without trailing dot; empty without SNI and on the plain listener
 * @param names what the certificate that was shown covers
 */
public record ShownCertificate(Optional<String> serverName, CertificateNames names) {
    /** The plain listener shows none. */
    public static final ShownCertificate NONE = new ShownCertificate(Optional.empty(), CertificateNames.NONE);

    /** Whether a request for this normalised host may use the connection (proxy.md item 4). */
    public boolean admits(String host) {
        return serverName.isEmpty() || serverName.get().equals(host) || names.covers(host);
    }
}

package io.lyncedge.proxy.snapshot;

import io.lyncedge.config.ClientAuthMode;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContextBuilder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Which certificates of clients are accepted.
 *
 * @param mode whether a client must show one
 * @param authorities that may have issued it; none accepts no certificate
 */
record ClientTrust(ClientAuthMode mode, List<X509Certificate> authorities) {
    ClientTrust {
        authorities = List.copyOf(authorities);
    }

    /** Has a context of the front ask for certificates. */
    void applyTo(SslContextBuilder builder) {
        builder.clientAuth(
                switch (mode) {
                    case OPTIONAL -> ClientAuth.OPTIONAL;
                    case REQUIRED -> ClientAuth.REQUIRE;
                });
        if (authorities.isEmpty()) {
            builder.trustManager(new NobodyTrusted());
        } else {
            builder.trustManager(authorities);
        }
    }

    /**
     * What sessions under this trust are marked with. Ticket keys are shared by all contexts: without the mark a session
     * from before a certificate was required could be resumed.
     */
    byte[] mark() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) mode.ordinal());
            for (X509Certificate authority : authorities) {
                digest.update(authority.getEncoded());
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("certificates that were read have a form, and every JDK has SHA-256", e);
        }
    }
}

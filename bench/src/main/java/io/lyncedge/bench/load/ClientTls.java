package io.lyncedge.bench.load;

import io.lyncedge.bench.plan.BenchFailure;
import io.lyncedge.bench.site.Names;
import io.lyncedge.bench.site.Site;
import io.netty.channel.Channel;
import io.netty.handler.ssl.OpenSslContextOption;
import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/**
 * TLS 1.3 of a load in this process, with X25519 as its only group. A server that proves itself with its certificate
 * does so in a full handshake only, so that counting the proofs tells full handshakes from resumed ones.
 */
final class ClientTls {
    /** The suite that all peers agree on. */
    static final String SUITE = "TLS_AES_128_GCM_SHA256";

    /** Longer than any proxy allows, so that a busy machine shows as the proxy's refusal. */
    private static final long HANDSHAKE_MILLIS = 60_000;

    private final SslContext context;
    private final ProofCounter proofs;

    private ClientTls(SslContext context, ProofCounter proofs) {
        this.context = context;
        this.proofs = proofs;
    }

    /**
     * Trusts the front's certificate.
     *
     * @param resuming whether tickets are kept and used
     */
    static ClientTls of(Site site, boolean resuming) {
        try {
            ProofCounter proofs =
                    new ProofCounter(read(site.certificates().front().chain()));
            SslContext context = SslContextBuilder.forClient()
                    .sslProvider(SslProvider.OPENSSL)
                    .protocols("TLSv1.3")
                    .option(OpenSslContextOption.GROUPS, new String[] {"X25519"})
                    .endpointIdentificationAlgorithm(null)
                    .trustManager(proofs)
                    .build();
            if (context.sessionContext() instanceof OpenSslSessionContext sessions) {
                sessions.setSessionCacheEnabled(resuming);
            }
            return new ClientTls(context, proofs);
        } catch (IOException | CertificateException e) {
            throw new BenchFailure("The front's certificate cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * The handler of one connection.
     *
     * @param client connections of the same client share tickets, others do not
     */
    SslHandler handler(Channel channel, int client) {
        SslHandler handler = context.newHandler(channel.alloc(), Names.PUBLISHED, client);
        handler.setHandshakeTimeoutMillis(HANDSHAKE_MILLIS);
        return handler;
    }

    /** Full handshakes so far. */
    long fullHandshakes() {
        return proofs.count();
    }

    private static X509Certificate read(Path chain) throws IOException, CertificateException {
        try (var pem = Files.newInputStream(chain)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }
}

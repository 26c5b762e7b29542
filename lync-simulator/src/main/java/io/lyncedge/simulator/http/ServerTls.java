package io.lyncedge.simulator.http;

import io.lyncedge.simulator.pki.IssuedCertificate;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.util.List;
import javax.net.ssl.SSLException;

/** TLS of simulated servers: the JDK's provider. */
public final class ServerTls {

    private ServerTls() {}

    /** Shows that certificate; agrees to {@code http/1.1} by ALPN. */
    public static SslContext showing(IssuedCertificate certificate) {
        return build(certificate, List.of(ApplicationProtocolNames.HTTP_1_1));
    }

    /**
     * Shows that certificate and prefers {@code h2} by ALPN, as IIS 10 does. A client that agrees to it is closed without
     * an answer: the simulator speaks HTTP/1.1 alone.
     */
    public static SslContext preferringHttp2(IssuedCertificate certificate) {
        return build(certificate, List.of(ApplicationProtocolNames.HTTP_2, ApplicationProtocolNames.HTTP_1_1));
    }

    private static SslContext build(IssuedCertificate certificate, List<String> protocols) {
        try {
            return SslContextBuilder.forServer(certificate.key(), certificate.chain())
                    .sslProvider(SslProvider.JDK)
                    .applicationProtocolConfig(new ApplicationProtocolConfig(
                            Protocol.ALPN,
                            SelectorFailureBehavior.NO_ADVERTISE,
                            SelectedListenerFailureBehavior.ACCEPT,
                            protocols))
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException("No TLS with " + certificate, e);
        }
    }
}

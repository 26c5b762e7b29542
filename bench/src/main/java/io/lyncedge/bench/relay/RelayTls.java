package io.lyncedge.bench.relay;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Both TLS sides of the relay, with BoringSSL as in the proxy. */
final class RelayTls {
    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    private final SslContext front;
    private final SslContext upstream;
    private final RelaySettings settings;

    RelayTls(RelaySettings settings) {
        this.settings = settings;
        try {
            this.front = SslContextBuilder.forServer(
                            settings.chain().toFile(), settings.key().toFile())
                    .sslProvider(SslProvider.OPENSSL)
                    .protocols(PROTOCOLS)
                    .build();
            this.upstream = SslContextBuilder.forClient()
                    .sslProvider(SslProvider.OPENSSL)
                    .protocols(PROTOCOLS)
                    .trustManager(settings.authority().toFile())
                    .endpointIdentificationAlgorithm("HTTPS")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SslHandler front(ByteBufAllocator allocator) {
        return front.newHandler(allocator);
    }

    SslHandler upstream(ByteBufAllocator allocator) {
        return upstream.newHandler(allocator, settings.serverName(), settings.backendPort());
    }
}

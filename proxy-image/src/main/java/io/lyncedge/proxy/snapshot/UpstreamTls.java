package io.lyncedge.proxy.snapshot;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;

/**
 * TLS towards one pool: trust, versions and suites; ALPN offers {@code http/1.1} only.
 *
 * @param context client side TLS that verifies the chain and the server name, unless the pool asks for neither
 */
public record UpstreamTls(SslContext context) {
    /**
     * A handler for one new connection; its handshake timeout is the caller's to set.
     *
     * @param serverName sent as SNI and verified
     * @param port of the endpoint
     */
    public SslHandler newHandler(ByteBufAllocator allocator, String serverName, int port) {
        return context.newHandler(allocator, serverName, port);
    }
}

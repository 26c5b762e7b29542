package io.lyncedge.proxy.front;

import io.lyncedge.proxy.route.ShownCertificate;
import io.lyncedge.proxy.snapshot.FrontCertificate;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.AbstractSniHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the ClientHello, and puts TLS with the certificate of its SNI name in its own place. */
final class SniHandler extends AbstractSniHandler<FrontCertificate> {
    private static final int LARGEST_HELLO = 16 * 1024;
    private static final long NO_OWN_TIMEOUT = 0;

    /** A fatal alert, unrecognized_name (112), in a record of TLS 1.0, which every client reads. */
    private static final byte[] UNRECOGNIZED_NAME = {21, 3, 1, 0, 2, 2, 112};

    private final FrontLoop loop;
    private final HandshakeHandler handshake;

    SniHandler(FrontLoop loop, HandshakeHandler handshake) {
        super(LARGEST_HELLO, NO_OWN_TIMEOUT);
        this.loop = loop;
        this.handshake = handshake;
    }

    @Override
    protected Future<FrontCertificate> lookup(ChannelHandlerContext context, @Nullable String name) {
        return loop.frontTls()
                .select(normal(name))
                .map(context.executor()::newSucceededFuture)
                .orElseGet(() -> context.executor().newFailedFuture(new UnresolvedAddressException()));
    }

    @Override
    protected void onLookupComplete(
            ChannelHandlerContext context, @Nullable String name, Future<FrontCertificate> chosen) {
        if (!chosen.isSuccess()) {
            handshake.refuse();
            context.writeAndFlush(Unpooled.wrappedBuffer(UNRECOGNIZED_NAME)).addListener(ChannelFutureListener.CLOSE);
            return;
        }
        FrontCertificate certificate = chosen.getNow();
        handshake.show(new ShownCertificate(normal(name), certificate.names()));
        SslHandler tls = certificate.newHandler(context.alloc());
        tls.setHandshakeTimeoutMillis(NO_OWN_TIMEOUT);
        context.pipeline().replace(this, null, tls);
    }

    /** Netty has it in lower case. */
    private static Optional<String> normal(@Nullable String name) {
        return Optional.ofNullable(name)
                .map(known -> known.endsWith(".") ? known.substring(0, known.length() - 1) : known)
                .filter(known -> !known.isEmpty());
    }
}

package io.lyncedge.proxy.snapshot;

import io.lyncedge.proxy.route.CertificateNames;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.util.Optional;

/**
 * What the front shows for one SNI name.
 *
 * @param context server side TLS with the certificates of that name, ECDSA and RSA
 * @param names what all of them cover
 * @param staple OCSP response of the RSA one, or of the only one
 */
public record FrontCertificate(SslContext context, CertificateNames names, Optional<Staple> staple) {
    /** A handler for one new connection; its handshake timeout is the caller's to set. */
    public SslHandler newHandler(ByteBufAllocator allocator) {
        SslHandler handler = context.newHandler(allocator);
        staple.ifPresent(response -> response.showOn(handler.engine()));
        return handler;
    }
}

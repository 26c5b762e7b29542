package io.lyncedge.proxy.snapshot;

import io.lyncedge.proxy.route.CertificateNames;
import io.netty.handler.ssl.SslContext;

/**
 * What the front shows for one SNI name.
 *
 * @param context server side TLS with the certificates of that name, ECDSA and RSA
 * @param names what all of them cover
 */
public record FrontCertificate(SslContext context, CertificateNames names) {}

package io.lyncedge.proxy.snapshot;

import io.lyncedge.config.StapleConfig;
import io.netty.handler.ssl.ReferenceCountedOpenSslEngine;
import javax.net.ssl.SSLEngine;

/** An OCSP response that is shown with a certificate while it is good (ADR 0009). */
public final class Staple {
    private final byte[] der;
    private final long notAfterMillis;

    /**
     * Makes one.
     *
     * @param config until when it is good
     * @param der the response
     */
    Staple(StapleConfig config, byte[] der) {
        this.der = der.clone();
        this.notAfterMillis = config.notAfterMillis();
    }

    /** Has a handshake that is to begin show it; the JDK's TLS cannot, and a response that is out of date would harm. */
    void showOn(SSLEngine engine) {
        if (engine instanceof ReferenceCountedOpenSslEngine openSsl && System.currentTimeMillis() < notAfterMillis) {
            openSsl.setOcspResponse(der);
        }
    }
}

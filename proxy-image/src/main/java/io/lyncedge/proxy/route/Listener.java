package io.lyncedge.proxy.route;

import io.lyncedge.proxy.wire.Scheme;

/** One of the two bound ports that the world reaches. */
public enum Listener {
    /** External port 443: TLS bridging. */
    HTTPS(Scheme.HTTPS),
    /** External port 80: redirect or bridging in clear, by name. */
    HTTP(Scheme.HTTP);

    private final Scheme scheme;

    Listener(Scheme scheme) {
        this.scheme = scheme;
    }

    /** What it speaks; decides the port that a Host may name, whatever port is bound. */
    public Scheme scheme() {
        return scheme;
    }
}

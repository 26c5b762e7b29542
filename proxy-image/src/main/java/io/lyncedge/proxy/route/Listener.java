package io.lyncedge.proxy.route;

/** One of the two bound ports that the world reaches. */
public enum Listener {
    /** External port 443: TLS bridging. */
    HTTPS("https", 443),
    /** External port 80: redirect or bridging in clear, by name. */
    HTTP("http", 80);

    private final String scheme;
    private final int defaultPort;

    Listener(String scheme, int defaultPort) {
        this.scheme = scheme;
        this.defaultPort = defaultPort;
    }

    /** URI scheme of what arrives here, lower-case. */
    public String scheme() {
        return scheme;
    }

    /** The port that a Host header may name, whatever port is bound. */
    public int defaultPort() {
        return defaultPort;
    }
}

package io.lyncedge.proxy.wire;

/** What a listener speaks: decides the default port that a Host may carry and the value of {@code X-Forwarded-Proto}. */
public enum Scheme {
    /** In clear, default port 80. */
    HTTP("http", 80),
    /** Over TLS, default port 443. */
    HTTPS("https", 443);

    private final String word;
    private final int defaultPort;

    Scheme(String word, int defaultPort) {
        this.word = word;
        this.defaultPort = defaultPort;
    }

    /** Returns the scheme as it stands in a URI: {@code http} or {@code https}. */
    public String word() {
        return word;
    }

    /** Returns the port that a URI of this scheme need not name, whatever port the listener is bound to. */
    public int defaultPort() {
        return defaultPort;
    }
}

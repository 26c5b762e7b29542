package io.lyncedge.proxy.exchange;

/** Why a client connection was closed before anything was read from it. */
public enum RefusedConnection {
    /** The process has its most connections. */
    MAX_CONNECTIONS("max-connections"),
    /** The client's address has its most connections. */
    MAX_CONNECTIONS_PER_CLIENT("max-connections-per-client"),
    /** A trusted proxy sent no PROXY protocol, a malformed one, or none in time. */
    NO_PROXY_HEADER("no-proxy-header"),
    /** Too little direct memory is left for another one. */
    NO_MEMORY("no-memory"),
    /** The system could not hand it over, mostly for want of descriptors or memory. */
    NOT_ACCEPTED("not-accepted");

    private final String word;

    RefusedConnection(String word) {
        this.word = word;
    }

    /** The word for it in metric labels. */
    public String word() {
        return word;
    }
}

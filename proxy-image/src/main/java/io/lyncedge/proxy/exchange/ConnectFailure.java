package io.lyncedge.proxy.exchange;

/** Why no TCP connection to a machine came about. */
public enum ConnectFailure {
    /** Nobody listens there. */
    REFUSED("refused"),
    /** No answer within the connect time. */
    TIMED_OUT("timed-out"),
    /** The process has no descriptor left: no fault of the server. */
    NO_DESCRIPTORS("no-descriptors"),
    /** No route, or anything else that the system says. */
    FAILED("failed");

    private final String word;

    ConnectFailure(String word) {
        this.word = word;
    }

    /** The word for it in metric labels and in status. */
    public String word() {
        return word;
    }
}

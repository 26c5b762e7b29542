package io.lyncedge.proxy.exchange;

/** How an exchange ended. */
public enum Outcome {
    /** The pool's answer went out whole. */
    ANSWERED("answered"),
    /** The proxy answered by itself. */
    OWN_ANSWER("own-answer"),
    /** The client left before its answer was complete. */
    CLIENT_ABORTED("client-aborted"),
    /** The client stopped sending its body, or stopped reading its answer. */
    CLIENT_STALLED("client-stalled"),
    /** A later part of the request's body broke a rule, and an answer had begun. */
    REQUEST_BROKEN("request-broken"),
    /** The pool's answer broke off, broke a rule or stalled after a part of it had gone out. */
    ANSWER_BROKEN("answer-broken"),
    /** A pinned upstream ended before the first byte of its answer: the client was closed without one. */
    PINNED_UPSTREAM_ENDED("pinned-upstream-ended"),
    /** It became a tunnel, which ended in order. */
    TUNNELLED("tunnelled"),
    /** It became a tunnel, through which nothing moved for too long. */
    TUNNEL_IDLE("tunnel-idle"),
    /** It was still going on at the drain deadline. */
    DRAINED("drained");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word for it in the access log and in metric labels. */
    public String word() {
        return word;
    }
}

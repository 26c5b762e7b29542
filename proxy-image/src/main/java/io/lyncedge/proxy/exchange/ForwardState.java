package io.lyncedge.proxy.exchange;

/** How far a request on its way to a pool is. */
sealed interface ForwardState {
    /** It waits for an upstream connection; its body is held. */
    ForwardState LEASING = new Leasing();

    /** It has ended. */
    ForwardState OVER = new Over();

    /** See {@link #LEASING}. */
    record Leasing() implements ForwardState {}

    /**
     * It goes up, and no final answer has begun: the proxy may still answer in the pool's place.
     *
     * @param upstream where it goes
     */
    record Asking(Upstream upstream) implements ForwardState {}

    /**
     * The pool's answer goes down, perhaps while the request still goes up.
     *
     * @param upstream where the answer comes from
     */
    record Answering(Upstream upstream) implements ForwardState {}

    /** See {@link #OVER}. */
    record Over() implements ForwardState {}
}

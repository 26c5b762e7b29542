package io.lyncedge.proxy.exchange;

import io.lyncedge.proxy.answer.AnswerCause;

/** Who asked for an upstream connection. Exactly one of the two is called, perhaps before the asking call returns. */
public interface LeaseListener {
    /** It is open and, where it has TLS, verified. */
    void leased(Upstream upstream);

    /** None could be had. */
    void notLeased(AnswerCause cause);
}

package io.lyncedge.proxy.exchange;

/** Which idle connection may carry a request. */
public enum Reuse {
    /** Any: if it proves stale, the request is sent again. */
    ANY,
    /** One that was used so recently that it can hardly be stale: the request must not be sent twice. */
    RECENT,
    /** None. */
    NONE
}

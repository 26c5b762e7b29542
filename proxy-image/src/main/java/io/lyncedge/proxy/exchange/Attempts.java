package io.lyncedge.proxy.exchange;

import java.util.concurrent.TimeUnit;

/**
 * On which connections a request may go to its pool, and whether it may go once more: only on the connection's own fault,
 * and only what can do no harm twice.
 */
final class Attempts {
    private final RequestContext context;
    private final boolean bindsConnection;
    private boolean repeated;
    private long askedAfterNanos;

    /** @param bindsConnection whether the request carries credentials that hold for a whole connection */
    Attempts(RequestContext context, boolean bindsConnection) {
        this.context = context;
        this.bindsConnection = bindsConnection;
    }

    /** Which idle connections the first attempt may take. */
    Reuse first() {
        if (context.http10() || bindsConnection) {
            return Reuse.NONE;
        }
        return context.head().retryable() ? Reuse.ANY : Reuse.RECENT;
    }

    /** The request is about to go out. */
    void asked() {
        askedAfterNanos = context.client().facts().sinceBegin();
    }

    /** Whether the connection was an idle one that the pool had closed, and the request may go out on a fresh one. */
    boolean mayRepeat(Upstream upstream) {
        return context.head().retryable() && upstream.reused() && !repeated && sinceAskedMillis() <= windowMillis();
    }

    /** The one repetition is used up. */
    void repeat() {
        repeated = true;
        context.client().facts().retry();
    }

    private long sinceAskedMillis() {
        return TimeUnit.NANOSECONDS.toMillis(context.client().facts().sinceBegin() - askedAfterNanos);
    }

    private long windowMillis() {
        return context.serving().timeouts().retryWindowMillis();
    }
}

package io.lyncedge.proxy.upstream;

import io.lyncedge.config.TimeoutsConfig;
import io.lyncedge.proxy.exchange.Ticked;
import io.lyncedge.proxy.exchange.Ticks;

/**
 * Connects to an ejected target again and again, with a growing pause, so that no request of a client has to find out
 * whether it is back. Ends when anything has connected.
 */
final class Trial implements Ticked, ConnectListener {
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 400;

    /** A machine that does not answer at all is asked anew rather than waited for: the system repeats itself too rarely. */
    private static final long LONGEST_CONNECT_MILLIS = 400;

    private final Target target;
    private final UpstreamLoop loop;
    private final TimeoutsConfig timeouts;
    private final Ticks.Membership membership;
    private long pauseMillis = FIRST_PAUSE_MILLIS;
    private long due;

    private Trial(Target target, UpstreamLoop loop, TimeoutsConfig timeouts) {
        this.target = target;
        this.loop = loop;
        this.timeouts = timeouts;
        due = loop.ticks().after(pauseMillis);
        membership = loop.ticks().add(this);
    }

    static void begin(Target target, UpstreamLoop loop, TimeoutsConfig timeouts) {
        Trial _ = new Trial(target, loop, shortened(timeouts));
    }

    @Override
    public void tick() {
        if (!target.ejection().ejected() || target.retired() || loop.closing()) {
            membership.end();
        } else if (loop.ticks().due(due)) {
            due = Ticks.NEVER;
            tryOnce();
        }
    }

    private void tryOnce() {
        if (target.server().reserve()) {
            loop.connect(target, timeouts, this);
        } else {
            again();
        }
    }

    @Override
    public void connected(UpstreamConnection connection) {
        membership.end();
        connection.release();
    }

    @Override
    public void notConnected(boolean timedOut) {
        again();
    }

    private void again() {
        pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
        due = loop.ticks().after(pauseMillis);
    }

    private static TimeoutsConfig shortened(TimeoutsConfig timeouts) {
        return new TimeoutsConfig(
                Math.min(timeouts.connectMillis(), LONGEST_CONNECT_MILLIS),
                timeouts.handshakeMillis(),
                timeouts.requestHeaderMillis(),
                timeouts.keepAliveMillis(),
                timeouts.writeStallMillis(),
                timeouts.upstreamIdleMillis(),
                timeouts.unsafeReuseMillis(),
                timeouts.retryWindowMillis(),
                timeouts.unconfirmedPinMillis(),
                timeouts.lingerMillis());
    }
}

package io.lyncedge.proxy.upstream;

import io.lyncedge.proxy.exchange.Ticked;
import io.lyncedge.proxy.exchange.Ticks;

/** Waits for room at a server whose connections are at their limit; idle ones, of any event loop, make room meanwhile. */
final class RoomWait implements Ticked {
    private final ConnectAttempt attempt;
    private final Target target;
    private final UpstreamLoop loop;
    private final Ticks.Membership membership;
    private final long until;

    private RoomWait(ConnectAttempt attempt, Target target, UpstreamLoop loop, long millis) {
        this.attempt = attempt;
        this.target = target;
        this.loop = loop;
        until = loop.ticks().after(millis);
        target.server().waitBegan();
        membership = loop.ticks().add(this);
    }

    static void begin(ConnectAttempt attempt, Target target, UpstreamLoop loop, long millis) {
        RoomWait _ = new RoomWait(attempt, target, loop, millis);
    }

    @Override
    public void tick() {
        boolean late = loop.ticks().due(until);
        if (attempt.retry(target)) {
            end();
        } else if (late) {
            end();
            attempt.overloaded();
        }
    }

    private void end() {
        membership.end();
        target.server().waitEnded();
    }
}

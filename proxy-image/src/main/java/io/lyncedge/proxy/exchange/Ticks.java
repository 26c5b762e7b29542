package io.lyncedge.proxy.exchange;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The coarse clock of one event loop: it looks at every connection of the loop once a tick, so that no deadline needs a
 * task of its own. Deadlines are tick numbers: setting one is a field write. All methods belong to the loop.
 */
public final class Ticks implements Runnable {
    /** A deadline that never comes. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Time between two ticks, and so the precision of every deadline. */
    public static final long PERIOD_MILLIS = 100;

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(PERIOD_MILLIS);

    private static final int GONE = -1;

    private final List<Membership> members = new ArrayList<>();
    private long now;
    private long elapsed;
    private long origin;

    /** Creates a clock that stands still until it is started. */
    public Ticks() {}

    /** Lets it run on its loop until the future is cancelled. */
    public Future<?> start(EventExecutor loop) {
        origin = System.nanoTime();
        return loop.scheduleWithFixedDelay(this::beat, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How many ticks have passed, for {@link #within}. */
    public long now() {
        return elapsed;
    }

    /**
     * The first tick by which that much time has surely passed: a deadline is never early, and two ticks late, or by what
     * the loop was busy with. Time in which it stood still does not count, since it has not read what came meanwhile.
     */
    public long after(long millis) {
        return now + 1 + Math.ceilDiv(millis, PERIOD_MILLIS);
    }

    /** Whether a deadline has come. */
    public boolean due(long deadline) {
        return now >= deadline;
    }

    /** Whether surely less than that much time has passed since a tick. */
    public boolean within(long tick, long millis) {
        return (elapsed - tick + 1) * PERIOD_MILLIS <= millis;
    }

    /** Has a member looked at from the next tick on. */
    public Membership add(Ticked member) {
        Membership membership = new Membership(member, members.size());
        members.add(membership);
        return membership;
    }

    /** Ticks that the loop missed are not made up for: deadlines wait until it has read what came meanwhile. */
    private void beat() {
        elapsed = (System.nanoTime() - origin) / PERIOD_NANOS;
        look();
    }

    /** One tick of a clock that does not run by itself. */
    @Override
    public void run() {
        elapsed++;
        look();
    }

    /** Backwards, since a member may end memberships, whose places are taken by those from behind. */
    private void look() {
        now++;
        for (int i = members.size() - 1; i >= 0; i--) {
            if (i < members.size()) {
                members.get(i).look();
            }
        }
    }

    /** That a member is looked at. */
    public final class Membership {
        private final Ticked member;
        private int place;
        private long lookedAt;

        private Membership(Ticked member, int place) {
            this.member = member;
            this.place = place;
        }

        /** Once a tick: who took a place further down comes by again. */
        private void look() {
            if (lookedAt != now) {
                lookedAt = now;
                member.tick();
            }
        }

        /** Ends it; harmless if it has ended. */
        public void end() {
            if (place == GONE) {
                return;
            }
            Membership last = members.removeLast();
            if (last != this) {
                members.set(place, last);
                last.place = place;
            }
            place = GONE;
        }
    }
}

package io.lyncedge.operator.reconcile;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Objects that somebody else keeps changing back. What is written again and again with the same content is written ten
 * times at once and then after 2, 4, 8 … seconds, at last every 5 minutes; new content is written at once. A fight is over
 * when the object has stayed as it is for twice the last wait. Safe for use by several threads.
 */
final class WriteFights {
    private static final Logger LOG = LoggerFactory.getLogger(WriteFights.class);
    private static final int FREE_WRITES = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int MAX_DOUBLINGS = 8;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Map<String, Claim> claims = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private final AtomicLong swept;

    /** How often this content was written, when last, and because of what. */
    private record Claim(String content, int writes, long at, String field) {
        boolean contested() {
            return writes > FREE_WRITES;
        }

        Duration rest() {
            return contested() ? wait(writes).multipliedBy(2) : REMEMBERED;
        }

        static Duration wait(int writes) {
            Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(writes - FREE_WRITES - 1, MAX_DOUBLINGS));
            return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        }
    }

    /**
     * A fight.
     *
     * @param field that is changed back
     * @param due how long until it may be written again, or until it is over
     */
    record Fight(String field, Duration due) {}

    /**
     * None yet.
     *
     * @param nanos a clock that never goes back
     */
    WriteFights(LongSupplier nanos) {
        this.nanos = nanos;
        this.swept = new AtomicLong(nanos.getAsLong());
    }

    /** Why and how long an object must not be written with this content; empty if it may be. */
    Optional<Fight> wait(String object, String content) {
        return claim(object)
                .filter(claim -> claim.contested() && claim.content().equals(content))
                .map(claim ->
                        new Fight(claim.field(), Claim.wait(claim.writes()).minus(age(claim))))
                .filter(fight -> fight.due().isPositive());
    }

    /** The fight about an object that is as it should be for now. */
    Optional<Fight> about(String object) {
        return claim(object)
                .filter(Claim::contested)
                .map(claim -> new Fight(claim.field(), claim.rest().minus(age(claim))));
    }

    /** An object was written because of a field. */
    void wrote(String object, String content, String field) {
        sweep();
        long now = nanos.getAsLong();
        Claim claim = claims.merge(
                object,
                new Claim(content, 1, now, field),
                (before, first) -> before.content().equals(content) && !isOver(before)
                        ? new Claim(content, before.writes() + 1, now, field)
                        : first);
        if (claim.writes() == FREE_WRITES + 1) {
            LOG.warn("{}: somebody else keeps changing {}; it is written less and less often", object, field);
        }
    }

    private Optional<Claim> claim(String object) {
        return Optional.ofNullable(claims.get(object)).filter(claim -> !isOver(claim));
    }

    private boolean isOver(Claim claim) {
        return age(claim).compareTo(claim.rest()) > 0;
    }

    private Duration age(Claim claim) {
        return Duration.ofNanos(nanos.getAsLong() - claim.at());
    }

    /** Forgets what is over, at most once in a while. */
    private void sweep() {
        long now = nanos.getAsLong();
        long last = swept.get();
        if (now - last > REMEMBERED.toNanos() && swept.compareAndSet(last, now)) {
            claims.values().removeIf(this::isOver);
        }
    }
}

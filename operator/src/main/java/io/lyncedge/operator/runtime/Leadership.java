package io.lyncedge.operator.runtime;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Whether this process may still take itself for the leader: for as long as the renew deadline after the moment at which
 * it sent its last successful renewal. Safe for use by several threads; only one sends renewals.
 */
final class Leadership {
    private final InstantSource clock;
    private final LeasePeriods periods;
    private volatile Instant sent = Instant.MIN;
    private volatile Optional<Instant> renewed = Optional.empty();

    /**
     * Nobody's yet.
     *
     * @param clock that never goes back
     */
    Leadership(InstantSource clock, LeasePeriods periods) {
        this.clock = clock;
        this.periods = periods;
    }

    /** A renewal is being sent. */
    void sending() {
        sent = clock.instant();
    }

    /** The renewal that was sent last is accepted. */
    void accepted() {
        renewed = Optional.of(sent);
    }

    /** Whether this process was the leader at any time. */
    boolean everHeld() {
        return renewed.isPresent();
    }

    /** Whether it is now. */
    boolean held() {
        return renewed.filter(at -> clock.instant().isBefore(at.plus(periods.renewDeadline())))
                .isPresent();
    }
}

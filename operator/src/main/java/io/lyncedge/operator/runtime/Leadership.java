package io.lyncedge.operator.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Whether this process may still take itself for the leader: for as long as the renew deadline after the moment at which
 * it sent its last successful renewal. Safe for use by several threads; only one sends renewals.
 */
final class Leadership {
    /** How long others leave the Lease alone after a renewal. */
    static final Duration LEASE = Duration.ofSeconds(15);

    /** How long a leader goes on without a renewal. */
    static final Duration RENEW_DEADLINE = Duration.ofSeconds(10);

    /** How often it renews. */
    static final Duration RETRY_PERIOD = Duration.ofSeconds(2);

    private final InstantSource clock;
    private volatile Instant sent = Instant.MIN;
    private volatile Optional<Instant> renewed = Optional.empty();

    /**
     * Nobody's yet.
     *
     * @param clock that never goes back
     */
    Leadership(InstantSource clock) {
        this.clock = clock;
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
        return renewed.filter(at -> clock.instant().isBefore(at.plus(RENEW_DEADLINE)))
                .isPresent();
    }
}

package io.lyncedge.operator.runtime;

import java.time.Duration;

/**
 * Times of the leader's Lease.
 *
 * @param lease how long others leave the Lease alone after a renewal
 * @param renewDeadline how long a leader goes on without a renewal; shorter than the lease
 * @param retryPeriod how often it renews
 */
record LeasePeriods(Duration lease, Duration renewDeadline, Duration retryPeriod) {
    /** Those of a release. */
    static final LeasePeriods STANDARD =
            new LeasePeriods(Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofSeconds(2));
}

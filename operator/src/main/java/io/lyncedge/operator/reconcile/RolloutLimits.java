package io.lyncedge.operator.reconcile;

import java.time.Duration;

/**
 * How an upgrade of the operator goes over the resources.
 *
 * @param resources that roll out at a time; 1 to 1,000
 * @param deadline how long one may take until its pods are programmed; 1 second to 1 day
 */
public record RolloutLimits(int resources, Duration deadline) {}

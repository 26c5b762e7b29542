package io.lyncedge.bench.stats;

/**
 * How many times another's cost ours is, below 1 if ours is cheaper.
 *
 * @param estimate ratio of the lower quartiles
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 */
public record Ratio(double estimate, double low, double high) {}

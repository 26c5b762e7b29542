package io.lyncedge.bench.plan;

/**
 * How much is measured.
 *
 * @param rounds slices of each proxy
 * @param seconds length of a slice
 * @param warmUpSeconds load before the first slice, for each proxy and scenario
 * @param starts how often the time to the first answer is measured
 * @param seed of the bootstrap
 */
public record Sampling(int rounds, int seconds, int warmUpSeconds, int starts, long seed) {}

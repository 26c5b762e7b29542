package io.lyncedge.bench.report;

/**
 * From the start of our proxy's process to its first proxied 200.
 *
 * @param millis time that passed
 * @param cpuMillis CPU time that it used: what is left of the figure on a machine that has other work too
 */
public record StartTime(long millis, long cpuMillis) {}

package io.lyncedge.bench.report;

import io.lyncedge.bench.process.Memory;
import io.lyncedge.bench.stats.Quartile;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Memory of one peer in the scenario of held polls, a fresh process each time.
 *
 * @param peer name
 * @param idle before the first poll, after a single request; each try
 * @param holding while all polls are held; each try
 */
public record PollMemory(String peer, List<Memory> idle, List<Memory> holding) {
    private static final double MEBIBYTE = 1024 * 1024;

    /** Median RSS while all are held, in MiB. */
    public double residentMebibytes() {
        return median(holding, Memory::residentBytes);
    }

    /** Median PSS while all are held, in MiB. */
    public double proportionalMebibytes() {
        return median(holding, Memory::proportionalBytes);
    }

    /** Median RSS before, in MiB. */
    public double idleMebibytes() {
        return median(idle, Memory::residentBytes);
    }

    private static double median(List<Memory> tries, ToLongFunction<Memory> part) {
        return Quartile.median(tries.stream().mapToDouble(part::applyAsLong).toArray()) / MEBIBYTE;
    }
}

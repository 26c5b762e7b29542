package io.lyncedge.bench.process;

/**
 * Memory of processes, as {@code /proc/PID/smaps_rollup} counts it.
 *
 * @param residentBytes RSS: pages that processes share count in each
 * @param proportionalBytes PSS: shared pages count by their share
 */
public record Memory(long residentBytes, long proportionalBytes) {
    /** Nothing. */
    public static final Memory NONE = new Memory(0, 0);

    /** Both together. */
    public Memory plus(Memory other) {
        return new Memory(residentBytes + other.residentBytes, proportionalBytes + other.proportionalBytes);
    }
}

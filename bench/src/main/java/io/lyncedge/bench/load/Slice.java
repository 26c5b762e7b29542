package io.lyncedge.bench.load;

import io.lyncedge.bench.plan.Scenario;
import java.util.Optional;

/**
 * One peer under load for a few seconds.
 *
 * @param scenario what was asked
 * @param round slices of the same round stand beside each other in time
 * @param peer name of the peer
 * @param cpuMicros CPU time of its whole process tree
 * @param load what the load counted
 */
public record Slice(Scenario scenario, int round, String peer, long cpuMicros, LoadResult load) {
    /** Why the slice does not count; empty if it does. */
    public Optional<String> fault() {
        if (load.errors() > 0) {
            String first = load.remark().isEmpty() ? "" : ", first: " + load.remark();
            return Optional.of(load.errors() + " errors" + first);
        }
        if (load.requests() == 0 || load.bytes() < load.requests() * scenario.bodyBytes()) {
            return Optional.of(load.requests() + " requests in " + load.bytes() + " bytes");
        }
        return Optional.empty();
    }

    /**
     * Answers of full length. Of large ones several are under way when a slice ends, so that they are counted by the
     * bytes that came.
     */
    public double requests() {
        return scenario == Scenario.S3 ? (double) load.bytes() / scenario.bodyBytes() : load.requests();
    }

    /** CPU time per request in microseconds: the cost that is compared. */
    public double microsPerRequest() {
        return cpuMicros / requests();
    }

    /** Requests per second. */
    public double rate() {
        return requests() * 1_000_000 / load.micros();
    }
}

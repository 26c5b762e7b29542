package io.lyncedge.bench.report;

import io.lyncedge.bench.load.Slice;
import io.lyncedge.bench.stats.Quartile;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One peer in one scenario, over the rounds that count.
 *
 * @param peer name
 * @param microsPerRequest CPU microseconds per request in each of these rounds
 * @param requestsPerSecond median
 * @param p99Millis median of the slices' 99th percentile latency
 * @param residentBytes memory after the last slice
 */
public record PeerFigures(
        String peer, List<Double> microsPerRequest, double requestsPerSecond, double p99Millis, long residentBytes) {
    static PeerFigures of(String peer, List<Slice> good, long residentBytes) {
        List<Slice> own =
                good.stream().filter(slice -> slice.peer().equals(peer)).toList();
        return new PeerFigures(
                peer,
                own.stream().map(Slice::microsPerRequest).toList(),
                Quartile.median(values(own, Slice::rate)),
                Quartile.median(values(own, slice -> slice.load().p99Micros() / 1000.0)),
                residentBytes);
    }

    /** The cost that ratios compare. */
    public double lowerQuartile() {
        return Quartile.lower(costs());
    }

    /** The cost in the middle. */
    public double median() {
        return Quartile.median(costs());
    }

    double[] costs() {
        return microsPerRequest.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] values(List<Slice> slices, ToDoubleFunction<Slice> value) {
        return slices.stream().mapToDouble(value).toArray();
    }
}

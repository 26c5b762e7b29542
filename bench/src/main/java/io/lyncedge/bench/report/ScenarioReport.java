package io.lyncedge.bench.report;

import io.lyncedge.bench.load.Slice;
import io.lyncedge.bench.plan.BenchFailure;
import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.stats.Bootstrap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One scenario.
 *
 * @param scenario which
 * @param slices all, in the order in which they ran
 * @param faults why slices do not count; the whole round of such a slice is left out
 * @param peers figures of each peer, in their order
 * @param comparisons of the first peer with the others
 */
public record ScenarioReport(
        Scenario scenario,
        List<Slice> slices,
        List<String> faults,
        List<PeerFigures> peers,
        List<Comparison> comparisons) {
    /**
     * Works out the figures; fails if no round counts.
     *
     * @param resident memory of each peer in bytes, in the order of the peers
     */
    public static ScenarioReport of(
            Scenario scenario, List<Slice> slices, Map<String, Long> resident, Bootstrap bootstrap) {
        List<String> faults = slices.stream().flatMap(ScenarioReport::fault).toList();
        Set<Integer> spoilt = slices.stream()
                .filter(slice -> slice.fault().isPresent())
                .map(Slice::round)
                .collect(Collectors.toSet());
        List<Slice> good =
                slices.stream().filter(slice -> !spoilt.contains(slice.round())).toList();
        if (good.isEmpty()) {
            throw new BenchFailure(scenario + ": no round counts; " + faults.getFirst());
        }
        List<PeerFigures> peers = resident.entrySet().stream()
                .map(entry -> PeerFigures.of(entry.getKey(), good, entry.getValue()))
                .toList();
        return new ScenarioReport(scenario, slices, faults, peers, Comparison.of(peers, bootstrap));
    }

    /** Rounds in which every slice counts. */
    public int goodRounds() {
        return peers.getFirst().microsPerRequest().size();
    }

    private static Stream<String> fault(Slice slice) {
        return slice.fault().stream().map(fault -> "round %d, %s: %s".formatted(slice.round(), slice.peer(), fault));
    }
}

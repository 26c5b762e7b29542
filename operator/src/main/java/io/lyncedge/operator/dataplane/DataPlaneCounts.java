package io.lyncedge.operator.dataplane;

import io.lyncedge.operator.count.Tally;

/**
 * What is counted of the traffic with pods.
 *
 * @param reads of admin ports
 * @param nudges of kubelets
 */
public record DataPlaneCounts(Tally<PodRead> reads, Tally<NudgeResult> nudges) {
    /** Nothing yet. */
    static DataPlaneCounts none() {
        return new DataPlaneCounts(new Tally<>(PodRead.class), new Tally<>(NudgeResult.class));
    }
}

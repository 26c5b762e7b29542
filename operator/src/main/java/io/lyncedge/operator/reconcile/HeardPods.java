package io.lyncedge.operator.reconcile;

import io.lyncedge.operator.dataplane.PodReport;
import java.util.List;

/**
 * The pods of a resource as far as this process has heard of them.
 *
 * @param reports of pods, terminating ones included
 * @param podless whether there is no pod at all, rather than none that is known yet
 */
record HeardPods(List<PodReport> reports, boolean podless) {
    HeardPods {
        reports = List.copyOf(reports);
    }

    /** Whether no pod still serves by another configuration. */
    boolean serve(String configHash) {
        return reports.isEmpty() ? podless : reports.stream().allMatch(pod -> pod.serves(configHash));
    }
}

package io.lyncedge.operator.translate;

/** How many replicas run. */
public sealed interface Scaling {
    /**
     * A fixed number.
     *
     * @param replicas 0 to 100
     */
    record Fixed(int replicas) implements Scaling {}

    /**
     * As many as an autoscaler decides.
     *
     * @param minReplicas at least
     * @param maxReplicas at most
     * @param targetCpuPercent mean CPU use that it aims at, in per cent of what the pods request
     */
    record Automatic(int minReplicas, int maxReplicas, int targetCpuPercent) implements Scaling {}
}

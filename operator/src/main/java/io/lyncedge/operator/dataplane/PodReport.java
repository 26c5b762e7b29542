package io.lyncedge.operator.dataplane;

/**
 * One pod of a resource and what it says of itself.
 *
 * @param podName its name
 * @param podUid its UID
 * @param ready its Ready condition is True
 * @param terminating it has a deletion timestamp
 * @param current it belongs to the ReplicaSet of the Deployment's current revision
 * @param answer what its admin port said last
 */
public record PodReport(
        String podName, String podUid, boolean ready, boolean terminating, boolean current, PodAnswer answer) {
    /** Whether it said that it serves this configuration. */
    public boolean serves(String configHash) {
        return answer instanceof PodAnswer.Reported reported
                && reported.configHash().equals(configHash);
    }

    /**
     * Whether it may still connect, or be connected, to an endpoint that this configuration does not name: yes unless it
     * serves by it and says otherwise.
     */
    public boolean holds(String endpoint, String configHash) {
        return !(answer instanceof PodAnswer.Reported reported)
                || !reported.configHash().equals(configHash)
                || reported.holds(endpoint);
    }
}

package io.lyncedge.operator.status;

/** The conditions, in the order of the status. */
public enum ConditionType {
    ACCEPTED("Accepted", "the spec makes sense to this operator"),
    RESOLVED_REFS(
            "ResolvedRefs",
            "every Secret and ConfigMap exists, parses and fits, and every server name resolves to an allowed address"),
    PROGRAMMED(
            "Programmed",
            "the objects are applied, a pod of the current ReplicaSet is ready, and every pod reports the wanted"
                    + " configuration hash"),
    POOLS_HEALTHY("PoolsHealthy", "every pool has a healthy server on every replica"),
    POLICY_ENFORCED("PolicyEnforced", "a forbidden connection tried by every replica did not connect"),
    READY("Ready", "Accepted, Programmed, enough replicas, every publication served, an address"),
    STALLED("Stalled", "it does not go on without somebody's help; present only while true"),
    RECONCILING("Reconciling", "something is under way; present only while true");

    private final String word;
    private final String meaning;

    ConditionType(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** What True means. */
    public String meaning() {
        return meaning;
    }

    /** The type as the status writes it. */
    @Override
    public String toString() {
        return word;
    }
}

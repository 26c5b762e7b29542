package io.lyncedge.operator.runtime;

import io.lyncedge.config.Cidr;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the environment of the operator says, checked.
 *
 * @param proxyImage image of the proxy where a resource names none
 * @param watchNamespaces the namespaces whose resources are reconciled; empty for all
 * @param forbiddenPoolCidrs ranges that no pool may have addresses in: pods, Services, nodes, API server
 * @param maxRollouts how many resources roll out at a time; 1 to 1,000
 * @param progressDeadline how long a rollout may take; 1 second to 1 day
 * @param policyProbe whether replicas try the forbidden connection that proves the policies
 * @param pod the pod that this process runs in
 */
public record OperatorSettings(
        String proxyImage,
        SortedSet<String> watchNamespaces,
        List<Cidr> forbiddenPoolCidrs,
        int maxRollouts,
        Duration progressDeadline,
        boolean policyProbe,
        OperatorPod pod) {
    public OperatorSettings {
        watchNamespaces = Collections.unmodifiableSortedSet(new TreeSet<>(watchNamespaces));
        forbiddenPoolCidrs = List.copyOf(forbiddenPoolCidrs);
    }

    /**
     * The pod of the operator.
     *
     * @param name of it; the identity in the leader's Lease
     * @param namespace of it; holds the Lease, and is what proxies let reach their admin ports
     * @param managementPort where {@code /livez}, {@code /readyz} and {@code /metrics} are; 0 for any
     */
    public record OperatorPod(String name, String namespace, int managementPort) {}
}

package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.lyncedge.operator.resolve.AddressOrder;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A policy for the time in which some pods still serve by the configuration before: to what the old one allowed and what
 * the new one allows. Clients that the new one excludes are excluded at once.
 */
public final class PolicyUnion {
    private static final Comparator<String> ORDER =
            Comparator.comparing(cidr -> cidr.substring(0, cidr.indexOf('/')), AddressOrder.OF_LITERALS);

    private PolicyUnion() {}

    /** The desired policy with the egress of the one that is in place, both as this operator writes them. */
    public static NetworkPolicy of(NetworkPolicy desired, NetworkPolicy inPlace) {
        SortedMap<Integer, SortedSet<String>> ranges = new TreeMap<>();
        Stream.of(desired, inPlace)
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .forEach(rule -> ranges.computeIfAbsent(port(rule), _ -> new TreeSet<>(ORDER))
                        .addAll(ranges(rule)));
        return new NetworkPolicyBuilder(desired)
                .editSpec()
                .withEgress(ranges.entrySet().stream()
                        .map(rule -> PolicyRules.egress(rule.getKey(), rule.getValue()))
                        .toList())
                .endSpec()
                .build();
    }

    private static int port(NetworkPolicyEgressRule rule) {
        return rule.getPorts().getFirst().getPort().getIntVal();
    }

    private static List<String> ranges(NetworkPolicyEgressRule rule) {
        return rule.getTo().stream().map(peer -> peer.getIpBlock().getCidr()).toList();
    }
}

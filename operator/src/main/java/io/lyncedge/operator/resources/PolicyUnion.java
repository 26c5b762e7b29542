package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.lyncedge.config.Endpoint;
import io.lyncedge.operator.resolve.AddressOrder;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A policy for the time in which some pods still have connections by the configuration before: to what the new one allows
 * and to what of the old one is kept. Clients that the new one excludes are excluded at once.
 */
public final class PolicyUnion {
    private static final Comparator<String> ORDER =
            Comparator.comparing(cidr -> cidr.substring(0, cidr.indexOf('/')), AddressOrder.OF_LITERALS);

    private static final SortedSet<String> NONE = Collections.unmodifiableSortedSet(new TreeSet<>(ORDER));

    private PolicyUnion() {}

    /**
     * The desired policy with egress of the one that is in place, both as this operator writes them.
     *
     * @param kept whether the endpoint {@code ADDRESS:PORT}, which is not desired any more, stays
     */
    public static NetworkPolicy of(NetworkPolicy desired, NetworkPolicy inPlace, Predicate<String> kept) {
        SortedMap<Integer, SortedSet<String>> wanted = ranges(desired);
        SortedMap<Integer, SortedSet<String>> union = ranges(desired);
        ranges(inPlace)
                .forEach((port, cidrs) -> cidrs.stream()
                        .filter(cidr -> !wanted.getOrDefault(port, NONE).contains(cidr))
                        .filter(cidr -> kept.test(endpoint(cidr, port)))
                        .forEach(cidr -> union.computeIfAbsent(port, _ -> new TreeSet<>(ORDER))
                                .add(cidr)));
        return new NetworkPolicyBuilder(desired)
                .editSpec()
                .withEgress(union.entrySet().stream()
                        .map(rule -> PolicyRules.egress(rule.getKey(), rule.getValue()))
                        .toList())
                .endSpec()
                .build();
    }

    /** The endpoints that a policy of this operator allows, as {@code ADDRESS:PORT}. */
    public static Set<String> endpoints(NetworkPolicy policy) {
        Set<String> endpoints = new TreeSet<>();
        ranges(policy).forEach((port, cidrs) -> cidrs.forEach(cidr -> endpoints.add(endpoint(cidr, port))));
        return endpoints;
    }

    private static SortedMap<Integer, SortedSet<String>> ranges(NetworkPolicy policy) {
        SortedMap<Integer, SortedSet<String>> ranges = new TreeMap<>();
        policy.getSpec()
                .getEgress()
                .forEach(rule -> ranges.computeIfAbsent(port(rule), _ -> new TreeSet<>(ORDER))
                        .addAll(ranges(rule)));
        return ranges;
    }

    private static String endpoint(String cidr, int port) {
        return new Endpoint(cidr.substring(0, cidr.indexOf('/')), port).toString();
    }

    private static int port(NetworkPolicyEgressRule rule) {
        return rule.getPorts().getFirst().getPort().getIntVal();
    }

    private static List<String> ranges(NetworkPolicyEgressRule rule) {
        return rule.getTo().stream().map(peer -> peer.getIpBlock().getCidr()).toList();
    }
}

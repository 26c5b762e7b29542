package io.lyncedge.operator.encoding;

import io.lyncedge.operator.resources.NetworkPolicyFactory;
import io.lyncedge.operator.resources.RenderedYaml;
import io.lyncedge.operator.translate.Plan;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words in which the policies of a plan can be written besides {@code networking.k8s.io/v1}. */
public enum PolicyEncoding {
    /** CiliumNetworkPolicy, {@code cilium.io/v2}. */
    CILIUM,
    /** ClusterNetworkPolicy, {@code policy.networking.k8s.io/v1alpha2}. */
    CLUSTER_NETWORK_POLICY;

    private static final String NOT_APPLIED =
            "The operator neither writes nor updates these objects: render them again when an address changes.";

    /**
     * The policies of a plan as YAML documents. Comments at the top say what these words cannot carry, and which
     * references are not as they should be.
     */
    public String write(Plan plan) {
        return switch (this) {
            case CILIUM -> write(plan, CiliumWords.limits(plan), cilium(plan));
            case CLUSTER_NETWORK_POLICY -> write(plan, ClusterWords.limits(plan), ClusterWords.policies(plan));
        };
    }

    private static List<CiliumNetworkPolicy> cilium(Plan plan) {
        return NetworkPolicyFactory.create(plan).stream()
                .map(CiliumWords::policy)
                .toList();
    }

    private static String write(Plan plan, List<String> limits, List<?> policies) {
        return Stream.concat(Stream.of(NOT_APPLIED), limits.stream())
                        .map(limit -> "# " + limit + "\n")
                        .collect(Collectors.joining())
                + RenderedYaml.problems(plan)
                + policies.stream().map(RenderedYaml::document).collect(Collectors.joining());
    }

    /** As the option is written. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

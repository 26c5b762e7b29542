package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpecBuilder;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.PolicyRow;
import java.util.ArrayList;
import java.util.List;

/**
 * The NetworkPolicies: nothing is allowed but the rows of the port tables that the resource needs, one policy for each,
 * and the admin port for the operator.
 */
public final class NetworkPolicyFactory {
    private static final String INGRESS = "Ingress";
    private static final String EGRESS = "Egress";

    private NetworkPolicyFactory() {}

    /** The NetworkPolicies of a plan: the denial first, then the rows in the order of the tables, then the admin port. */
    public static List<NetworkPolicy> create(Plan plan) {
        ObjectIdentity identity = new ObjectIdentity(plan.identity());
        List<NetworkPolicy> policies = new ArrayList<>();
        policies.add(policy(identity, "default-deny", defaultDeny(identity)));
        plan.policyRows().forEach(row -> policies.add(policy(identity, row.row().suffix(), spec(identity, row))));
        policies.add(policy(identity, "admin", admin(identity, plan)));
        return List.copyOf(policies);
    }

    private static NetworkPolicy policy(ObjectIdentity identity, String suffix, NetworkPolicySpec spec) {
        return new NetworkPolicyBuilder()
                .withMetadata(identity.meta(identity.name(suffix)))
                .withSpec(spec)
                .build();
    }

    private static NetworkPolicySpec defaultDeny(ObjectIdentity identity) {
        return forPods(identity).withPolicyTypes(INGRESS, EGRESS).build();
    }

    private static NetworkPolicySpec spec(ObjectIdentity identity, PolicyRow row) {
        return switch (row.row().side()) {
            case EXTERNAL ->
                forPods(identity)
                        .withPolicyTypes(INGRESS)
                        .withIngress(PolicyRules.external(row))
                        .build();
            case INTERNAL ->
                forPods(identity)
                        .withPolicyTypes(EGRESS)
                        .withEgress(PolicyRules.internal(row))
                        .build();
        };
    }

    private static NetworkPolicySpec admin(ObjectIdentity identity, Plan plan) {
        return forPods(identity)
                .withPolicyTypes(INGRESS)
                .withIngress(PolicyRules.admin(plan.adminAccess()))
                .build();
    }

    private static NetworkPolicySpecBuilder forPods(ObjectIdentity identity) {
        return new NetworkPolicySpecBuilder().withPodSelector(identity.podSelector());
    }
}

package io.lyncedge.operator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.lyncedge.config.Endpoint;
import io.lyncedge.operator.resources.NetworkPolicyFactory;
import io.lyncedge.operator.translate.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies allow what the proxies are told to do, and nothing else. */
final class PolicyExactnessTest {
    static Stream<Path> scenarios() {
        return Scenarios.folders().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void shouldAllowEveryEndpointOfTheProxiesWhenMade(Path folder) {
        // Given
        Plan plan = Scenarios.plan(folder);

        // Then
        assertThat(allowedEgress(plan)).containsAll(endpoints(plan));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void shouldAllowNoOtherEndpointWhenEveryPoolCanBeVerified(Path folder) {
        // Given
        Plan plan = Scenarios.plan(folder);

        // Then: a pool without its authority keeps its policy, since the proxies connect as soon as it is there
        if (!String.valueOf(folder.getFileName()).equals("degraded-authority")) {
            assertThat(allowedEgress(plan)).isEqualTo(endpoints(plan));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void shouldLetInTheListenersAndTheAdminPortWhenMade(Path folder) {
        // Given
        Plan plan = Scenarios.plan(folder);
        Set<Integer> expected = new TreeSet<>(Set.of(9901));
        if (plan.config().listeners().https()) {
            expected.add(443);
        }
        if (plan.config().listeners().http()) {
            expected.add(80);
        }

        // Then
        assertThat(policies(plan)
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .map(NetworkPolicyIngressRule::getPorts)
                        .map(ports -> ports.getFirst().getPort().getIntVal())
                        .collect(Collectors.toSet()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void shouldDenyBothDirectionsAndDeclareOneElsewhereWhenMade(Path folder) {
        // Given
        List<NetworkPolicy> policies = policies(Scenarios.plan(folder)).toList();

        // Then
        assertThat(policies.getFirst().getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(policies.getFirst().getSpec().getIngress()).isEmpty();
        assertThat(policies.getFirst().getSpec().getEgress()).isEmpty();
        assertThat(policies.subList(1, policies.size()))
                .allSatisfy(
                        policy -> assertThat(policy.getSpec().getPolicyTypes()).hasSize(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void shouldSelectThisResourcesPodsAloneWhenMade(Path folder) {
        assertThat(policies(Scenarios.plan(folder)))
                .allSatisfy(
                        policy -> assertThat(policy.getSpec().getPodSelector().getMatchLabels())
                                .containsOnlyKeys("app.kubernetes.io/instance", "app.kubernetes.io/name"));
    }

    private static Stream<NetworkPolicy> policies(Plan plan) {
        return NetworkPolicyFactory.create(plan).stream();
    }

    private static Set<String> allowedEgress(Plan plan) {
        return policies(plan)
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .flatMap(PolicyExactnessTest::pairs)
                .collect(Collectors.toSet());
    }

    private static Stream<String> pairs(NetworkPolicyEgressRule rule) {
        int port = rule.getPorts().getFirst().getPort().getIntVal();
        return rule.getTo().stream()
                .map(peer -> peer.getIpBlock().getCidr().replaceFirst("/(32|128)$", ""))
                .map(address -> new Endpoint(address, port).toString());
    }

    private static Set<String> endpoints(Plan plan) {
        return plan.config().pools().stream()
                .flatMap(pool -> pool.servers().stream())
                .flatMap(server -> server.machines().stream())
                .flatMap(machine -> Stream.of(machine.https(), machine.http()))
                .flatMap(Optional::stream)
                .map(Endpoint::toString)
                .collect(Collectors.toSet());
    }
}

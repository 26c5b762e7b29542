package io.lyncedge.operator.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pods of two configurations may reach together. */
final class PolicyUnionTest {
    private static NetworkPolicy policy(NetworkPolicyEgressRule... rules) {
        return new NetworkPolicyBuilder()
                .withNewMetadata()
                .withName("contoso-lyncedge-internal-4443")
                .endMetadata()
                .withNewSpec()
                .withPolicyTypes("Egress")
                .withEgress(rules)
                .endSpec()
                .build();
    }

    private static NetworkPolicyEgressRule rule(int port, String... cidrs) {
        return PolicyRules.egress(port, List.of(cidrs));
    }

    @Test
    void shouldHoldTheRangesOfBothInOrderWhenPortsAreShared() {
        // Given
        NetworkPolicy desired = policy(rule(4443, "10.20.0.9/32", "fd00::1/128"));
        NetworkPolicy inPlace = policy(rule(4443, "10.20.0.10/32", "10.20.0.9/32"), rule(5443, "10.20.0.1/32"));

        // When
        NetworkPolicy union = PolicyUnion.of(desired, inPlace, _ -> true);

        // Then
        assertThat(union)
                .isEqualTo(
                        policy(rule(4443, "10.20.0.9/32", "10.20.0.10/32", "fd00::1/128"), rule(5443, "10.20.0.1/32")));
    }

    @Test
    void shouldBeTheDesiredOneWhenItAllowsEverythingThatIsInPlace() {
        // Given
        NetworkPolicy desired = policy(rule(4443, "10.20.0.9/32", "10.20.0.10/32"));

        // Then
        assertThat(PolicyUnion.of(desired, policy(rule(4443, "10.20.0.10/32")), _ -> true))
                .isEqualTo(desired);
        assertThat(PolicyUnion.of(desired, policy(), _ -> true)).isEqualTo(desired);
    }

    @Test
    void shouldKeepOfTheOldOneOnlyWhatIsStillUsedWhenAsked() {
        // Given
        NetworkPolicy desired = policy(rule(4443, "10.20.0.9/32"));
        NetworkPolicy inPlace = policy(rule(4443, "10.20.0.10/32", "fd00::1/128"), rule(5443, "10.20.0.10/32"));

        // When
        NetworkPolicy union = PolicyUnion.of(desired, inPlace, "[fd00::1]:4443"::equals);

        // Then
        assertThat(union).isEqualTo(policy(rule(4443, "10.20.0.9/32", "fd00::1/128")));
    }
}

package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Policies of others that select the proxies. */
final class ForeignPolicyTest {
    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @Test
    void shouldNameAPolicyThatAllowsMoreAndStayReadyUntilItIsGone() {
        // Given
        world.createReady(Resources.plain());
        NetworkPolicy open = policy();

        // When
        world.put(open);

        // Then
        world.awaitCondition("contoso", "PolicyEnforced", "False", "WidenedByOtherPolicy");
        world.awaitCondition("contoso", "Ready", "True", "Ready");
        assertThat(world.status("contoso").orElseThrow().conditions())
                .anySatisfy(condition -> assertThat(condition.getMessage()).endsWith(": allow-all"));
        world.admin().resource(open).delete();
        world.awaitAsserted(
                () -> assertThat(world.status("contoso").orElseThrow().conditions())
                        .noneMatch(condition -> condition.getReason().equals("WidenedByOtherPolicy")));
    }

    private static NetworkPolicy policy() {
        return new NetworkPolicyBuilder()
                .withNewMetadata()
                .withName("allow-all")
                .withNamespace(OperatorWorld.NAMESPACE)
                .endMetadata()
                .withNewSpec()
                .withNewPodSelector()
                .endPodSelector()
                .withPolicyTypes("Egress")
                .addNewEgress()
                .endEgress()
                .endSpec()
                .build();
    }
}

package io.lyncedge.operator.reconcile;

import static io.lyncedge.operator.reconcile.UpgradeWorld.GOOD;
import static io.lyncedge.operator.reconcile.UpgradeWorld.LIMIT;
import static io.lyncedge.operator.reconcile.UpgradeWorld.OLD;
import static io.lyncedge.operator.reconcile.UpgradeWorld.image;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.operator.fixture.OperatorWorld;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What goes on for a resource that waits for its turn in an upgrade of the operator. */
final class WaitingUpgradeTest {
    @AutoClose
    private final UpgradeWorld upgrade = new UpgradeWorld();

    private final OperatorWorld world = upgrade.world;

    @Test
    void shouldReconcileAllButTheTemplateWhenAResourceWaits() {
        // Given
        String waiting = upgrade.upgradedWithOneWaiting();
        String hash = world.status(waiting).orElseThrow().configHash();

        // When
        upgrade.edit(waiting, "", "- {fqdn: meet.contoso.com, service: Meet, pool: fe, http: Redirect}");
        world.admin()
                .apps()
                .deployments()
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName(waiting + "-lyncedge")
                .edit(live -> {
                    live.getSpec()
                            .getTemplate()
                            .getSpec()
                            .getContainers()
                            .getFirst()
                            .setImage("registry.example/tampered");
                    return live;
                });

        // Then
        world.awaitAsserted(() ->
                assertThat(world.status(waiting).orElseThrow().configHash()).isNotEqualTo(hash));
        world.awaitAsserted(() -> assertThat(world.admin()
                        .network()
                        .networkPolicies()
                        .inNamespace(OperatorWorld.NAMESPACE)
                        .withName(waiting + "-lyncedge-external-80")
                        .get())
                .isNotNull());
        world.awaitAsserted(() -> assertThat(image(world.deploymentOf(waiting))).isEqualTo(OLD));
        world.awaitCalm();
        upgrade.assertWaitsAndServes(waiting);
    }

    @Test
    void shouldRollAtOnceWhenTheUserEditsThePodsOfAResourceThatWaits() {
        // Given
        String waiting = upgrade.upgradedWithOneWaiting();

        // When
        upgrade.edit(waiting, "podTemplate: {priorityClassName: edge}", "");

        // Then
        world.awaitAsserted(() -> assertThat(image(world.deploymentOf(waiting))).isEqualTo(GOOD));
        world.awaitAsserted(() -> assertThat(world.waiting()).isZero());
        assertThat(world.deploymentOf(waiting).getSpec().getTemplate().getSpec().getPriorityClassName())
                .isEqualTo("edge");
        assertThat(upgrade.begun()).hasSize(LIMIT).doesNotContain(waiting);
    }
}

package io.lyncedge.operator.reconcile;

import static io.lyncedge.operator.reconcile.UpgradeWorld.BROKEN;
import static io.lyncedge.operator.reconcile.UpgradeWorld.FIXED;
import static io.lyncedge.operator.reconcile.UpgradeWorld.GOOD;
import static io.lyncedge.operator.reconcile.UpgradeWorld.LIMIT;
import static io.lyncedge.operator.reconcile.UpgradeWorld.OLD;
import static io.lyncedge.operator.reconcile.UpgradeWorld.image;
import static io.lyncedge.operator.reconcile.UpgradeWorld.name;
import static io.lyncedge.operator.reconcile.UpgradeWorld.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.OperatorWorld;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What an operator with other pods in mind does to those of the one before it: who has a turn, and when. */
final class StagedUpgradeTest {
    @AutoClose
    private final UpgradeWorld upgrade = new UpgradeWorld();

    private final OperatorWorld world = upgrade.world;

    @Test
    void shouldRollFiveOfTwentyAndLeaveTheRestWhenTheSecondImageIsBroken() {
        // Given
        upgrade.create(20);
        world.deployments().hold(deployment -> image(deployment).equals(GOOD));
        world.upgrade(GOOD);
        world.awaitAsserted(() -> assertThat(upgrade.with(GOOD)).hasSize(LIMIT));
        world.restart();
        world.awaitCalm();
        assertThat(upgrade.with(GOOD)).hasSize(LIMIT);
        world.deployments().hold(_ -> false);
        world.awaitAsserted(() -> assertThat(upgrade.with(GOOD)).hasSize(20));
        world.awaitAsserted(() -> assertThat(upgrade.begun()).isEmpty());

        // When
        world.deployments().hold(deployment -> image(deployment).equals(BROKEN));
        world.upgrade(BROKEN);
        world.awaitAsserted(() -> assertThat(upgrade.with(BROKEN)).hasSize(LIMIT));
        world.clock().advance(OperatorWorld.PROGRESS_DEADLINE);
        world.restart();
        String stalled = upgrade.with(BROKEN).first();
        world.awaitCondition(stalled, "Stalled", "True", "ProgressDeadlineExceeded");
        world.awaitCalm();

        // Then
        assertThat(upgrade.with(BROKEN)).hasSize(LIMIT);
        assertThat(upgrade.with(GOOD)).hasSize(15).allSatisfy(upgrade::assertWaitsAndServes);

        world.upgrade(FIXED);
        world.awaitAsserted(() -> assertThat(upgrade.with(FIXED)).hasSize(20));
        world.awaitCondition(stalled, "Ready", "True", "Ready");
        world.awaitAsserted(() -> assertThat(upgrade.begun()).isEmpty());
        assertThat(upgrade.conditions(stalled)).doesNotContain("Stalled", "Reconciling");
    }

    @Test
    void shouldBeginNoOtherWhenOneOfFiveDoesNotBecomeProgrammedInTime() {
        // Given
        upgrade.create(7);
        world.deployments().hold(deployment -> image(deployment).equals(GOOD));
        world.upgrade(GOOD);
        world.awaitAsserted(() -> assertThat(upgrade.with(GOOD)).hasSize(LIMIT));
        String stuck = upgrade.with(GOOD).first();
        world.clock().advance(OperatorWorld.PROGRESS_DEADLINE);

        // When
        world.deployments().hold(deployment -> name(deployment).equals(stuck));
        world.awaitAsserted(() -> assertThat(upgrade.begun()).containsExactly(stuck));
        world.force(stuck, 1);
        world.awaitCalm();

        // Then
        assertThat(upgrade.with(OLD)).hasSize(2);
        world.awaitCondition(stuck, "Stalled", "True", "ProgressDeadlineExceeded");

        world.deployments().hold(_ -> false);
        world.awaitAsserted(() -> assertThat(upgrade.with(GOOD)).hasSize(7));
    }

    @Test
    void shouldPassTheTurnOnWhenAResourceThatHasOneIsPausedOrDeleted() {
        // Given
        upgrade.create(7);
        world.deployments().hold(deployment -> image(deployment).equals(GOOD));
        world.upgrade(GOOD);
        world.awaitAsserted(() -> assertThat(upgrade.with(OLD)).hasSize(2));

        // When
        world.edit(upgrade.with(GOOD).first(), resource -> {
            resource.getMetadata().setAnnotations(Map.of("lyncedge.io/paused", "true"));
            return resource;
        });
        world.awaitAsserted(() -> assertThat(upgrade.with(OLD)).hasSize(1));
        world.admin()
                .resources(LyncEdgeProxy.class)
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName(upgrade.with(GOOD).last())
                .delete();

        // Then
        world.awaitAsserted(() -> assertThat(upgrade.with(OLD)).isEmpty());
    }

    @Test
    void shouldNotTakeATurnWhenNoPodsRunOrTheImageIsPinned() {
        // Given
        upgrade.create(LIMIT);
        world.createReady(named("pinned", "proxyImage: registry.example/own@sha256:9999", ""));
        world.admin().resource(named("idle", "replicas: 0", "")).create();
        world.awaitCondition("idle", "Programmed", "False", "Pending");
        world.deployments()
                .hold(deployment ->
                        image(deployment).equals(GOOD) && !name(deployment).equals("idle"));

        // When
        world.upgrade(GOOD);

        // Then
        world.awaitAsserted(
                () -> assertThat(upgrade.with(GOOD)).hasSize(LIMIT + 1).contains("idle"));
        assertThat(upgrade.begun()).hasSize(LIMIT).doesNotContain("idle", "pinned");
        world.awaitCondition("pinned", "Ready", "True", "Ready");
        assertThat(upgrade.conditions("pinned")).doesNotContain("Reconciling");
    }

    @Test
    void shouldWriteNothingWhenTheOperatorRestartsMidwayAndNothingHasMoved() {
        // Given
        upgrade.upgradedWithOneWaiting();
        world.awaitCalm();
        int before = world.writes().size();

        // When
        world.restart();
        world.awaitCalm();

        // Then
        assertThat(world.writes()).hasSize(before);
    }

    @Test
    void shouldLetADeploymentTakeItsProgressDeadlineFromTheSettings() {
        // When
        upgrade.create(1);

        // Then
        assertThat(Duration.ofSeconds(world.deploymentOf("edge0").getSpec().getProgressDeadlineSeconds()))
                .isEqualTo(OperatorWorld.PROGRESS_DEADLINE);
    }
}

package io.lyncedge.operator.reconcile;

import static io.lyncedge.operator.reconcile.UpgradeWorld.BROKEN;
import static io.lyncedge.operator.reconcile.UpgradeWorld.GOOD;
import static io.lyncedge.operator.reconcile.UpgradeWorld.LIMIT;
import static io.lyncedge.operator.reconcile.UpgradeWorld.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.RollingPods;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How many pods are ready at every moment of staged upgrades, while pods of before restart midway. */
final class ReadyPodsTest {
    private static final int REPLICAS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @AutoClose
    private final UpgradeWorld upgrade = new UpgradeWorld();

    private final OperatorWorld world = upgrade.world;
    private final RollingPods pods = new RollingPods();

    @Test
    void shouldNeverTakeAReadyPodAwayWhenOldPodsRestartMidwayAndTheSecondImageIsBroken() {
        // Given
        roll();
        world.pods().playEach((resource, hash) -> pods.reports(resource.getName(), hash));
        upgrade.create(20);
        int settled = pods.moments().size();

        // When
        beginUpgrade(GOOD);
        restartPodsOf(OLD);
        assertThat(upgrade.with(OLD)).hasSize(15).allSatisfy(upgrade::assertWaitsAndServes);
        pods.start(_ -> true);
        roll();
        world.awaitAsserted(PATIENCE, () -> assertThat(upgrade.with(GOOD)).hasSize(20));
        world.awaitAsserted(PATIENCE, () -> assertThat(upgrade.begun()).isEmpty());
        int upgraded = pods.moments().size();
        beginUpgrade(BROKEN);
        restartPodsOf(GOOD);
        world.clock().advance(OperatorWorld.PROGRESS_DEADLINE);
        world.restart();
        restartPodsOf(GOOD);
        world.awaitCondition(upgrade.with(BROKEN).first(), "Stalled", "True", "ProgressDeadlineExceeded");

        // Then
        List<RollingPods.Moment> moments = pods.moments();
        assertThat(moments.subList(settled, moments.size()))
                .filteredOn(ReadyPodsTest::isTooMuchTaken)
                .isEmpty();
        assertThat(moments.subList(settled, moments.size()))
                .anySatisfy(moment -> assertThat(moment.restarting()).isPositive());
        assertThat(upgrade.with(BROKEN)).hasSize(LIMIT).allSatisfy(this::assertServesByOldPods);
        assertThat(upgrade.with(GOOD))
                .hasSize(15)
                .allSatisfy(upgrade::assertWaitsAndServes)
                .allSatisfy(name -> assertThat(moments.subList(upgraded, moments.size()))
                        .filteredOn(moment -> moment.deployment().equals(name + "-lyncedge"))
                        .allSatisfy(moment -> assertThat(moment.images()).containsExactly(GOOD, GOOD)));
    }

    /** The operator upgrades to an image whose pods do not become ready. */
    private void beginUpgrade(String image) {
        pods.start(started -> !started.equals(image));
        world.upgrade(image);
        world.awaitAsserted(() -> assertThat(upgrade.with(image)).hasSize(LIMIT));
        world.awaitCalm();
    }

    private void restartPodsOf(String image) {
        pods.restartOne(image);
        roll();
        world.awaitCalm();
        pods.finishRestarts();
        roll();
        world.awaitCalm();
    }

    private void roll() {
        world.deployments().play(pods::roll);
    }

    /** A rollout may add a pod, and takes none that is ready; what restarts would be ready without it. */
    private static boolean isTooMuchTaken(RollingPods.Moment moment) {
        return moment.wanted() != REPLICAS
                || moment.ready() + moment.restarting() < REPLICAS
                || moment.images().size() > REPLICAS + 1;
    }

    private void assertServesByOldPods(String name) {
        RollingPods.Moment last = pods.moments().stream()
                .filter(moment -> moment.deployment().equals(name + "-lyncedge"))
                .reduce((_, later) -> later)
                .orElseThrow();
        assertThat(last.ready()).isEqualTo(REPLICAS);
        assertThat(last.images()).containsExactlyInAnyOrder(GOOD, GOOD, BROKEN);
    }
}

package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.api.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Watches that end, forget and begin late. */
final class WatchFaultsTest {
    /** Of 7 owned kinds, resources, TLS Secrets and one authority. */
    private static final int WATCHES = 10;

    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @Test
    void shouldSeeChangesAgainWithoutAHotLoopWhenWatchesAreDroppedAndTheirVersionsExpireAgainAndAgain() {
        // Given
        world.createReady(Resources.plain());
        int before = world.requests().size();

        // When
        for (int i = 0; i < 5; i++) {
            world.server().dropWatches();
            world.server().expireWatches();
            world.pass(Duration.ofMillis(300));
        }
        spoil();

        // Then
        world.awaitAsserted(() -> assertThat(replicas()).isEqualTo(2));
        long asked = world.requests().stream()
                .skip(before)
                .filter(request -> !request.isWrite())
                .count();
        System.out.println("5 times 410 on " + WATCHES + " watches: " + asked + " requests");
        assertThat(asked).isBetween((long) WATCHES, 5L * 3 * WATCHES);
    }

    @Test
    void shouldComeBackWithoutAHotLoopWhenNoWatchIsGrantedForAWhile() {
        // Given
        world.createReady(Resources.plain());
        world.server().fail(request -> request.verb().equals("watch"), new Fault.Refused(500, "", 0));
        int before = world.requests().size();

        // When
        world.server().dropWatches();
        spoil();
        world.pass(Duration.ofSeconds(3));

        // Then: each watch is asked for again after 50, 100, 200 … ms here, and after a second and more in a cluster
        int asked = world.requests().size() - before;
        System.out.println("3 s without watches: " + asked + " requests");
        assertThat(asked).isBetween(WATCHES, 16 * WATCHES);
        world.server().heal();
        world.awaitAsserted(() -> assertThat(replicas()).isEqualTo(2));
    }

    @Test
    void shouldWaitForListsBeforeAnythingIsWrittenWhenTheyAreSlow() {
        // Given
        world.createReady(Resources.plain());
        world.pause();
        int before = world.writes().size();
        world.server().fail(request -> request.verb().equals("list"), new Fault.Slow(Duration.ofSeconds(1)));
        spoil();

        // When
        world.resume();

        // Then: what is seen late is not taken for what is not there
        world.awaitAsserted(() -> assertThat(replicas()).isEqualTo(2));
        world.awaitCalm();
        assertThat(world.writes().stream().skip(before).map(write -> write.resource()))
                .contains("deployments")
                .doesNotContain("secrets", "networkpolicies", "services");
    }

    private int replicas() {
        return deployment().require().getSpec().getReplicas();
    }

    private void spoil() {
        deployment().edit(object -> {
            object.getSpec().setReplicas(9);
            return object;
        });
    }

    private Resource<Deployment> deployment() {
        return world.admin()
                .resources(Deployment.class)
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName("contoso-lyncedge");
    }
}

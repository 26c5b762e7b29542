package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An API server that fails, forgets, or was restored from a backup. */
final class FaultsTest {
    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @ParameterizedTest
    @ValueSource(ints = {409, 429, 500, 503})
    void shouldConvergeWithoutAHotLoopWhenTheApiServerFailsForAWhile(int code) {
        // Given
        world.server().fail(request -> request.isWrite() && request.resource().equals("deployments"), code);
        world.admin().resource(Resources.plain()).create();
        world.awaitAsserted(() -> assertThat(deploymentWrites()).hasSizeGreaterThan(1));
        assertThat(deploymentWrites()).hasSizeLessThan(10);

        // When
        world.server().heal();

        // Then
        world.awaitCondition("contoso", "Ready", "True", "Ready");
    }

    @Test
    void shouldSayWhatIsRefusedWhenTheApiServerForbidsIt() {
        // Given
        world.server().fail(request -> request.isWrite() && request.resource().equals("services"), 403);

        // When
        world.admin().resource(Resources.plain()).create();

        // Then
        world.awaitCondition("contoso", "Programmed", "False", "Pending");
        assertThat(world.condition("contoso", "Programmed").getMessage())
                .isEqualTo("Service contoso-lyncedge: HTTP 403: the test says so");
        world.server().heal();
        world.awaitCondition("contoso", "Ready", "True", "Ready");
    }

    @Test
    void shouldNeitherRetryNorComplainWhenTheNamespaceIsBeingDeleted() {
        // Given
        world.server()
                .fail(
                        request -> request.verb().equals("patch")
                                && !request.resource().endsWith("status"),
                        403,
                        "NamespaceTerminating");

        // When
        world.admin().resource(Resources.plain()).create();
        world.awaitAsserted(() -> assertThat(world.writes()).isNotEmpty());
        world.awaitCalm();
        int writes = world.writes().size();
        world.awaitCalm();
        world.awaitCalm();

        // Then
        assertThat(world.writes()).hasSize(writes);
        assertThat(world.status("contoso")).isEmpty();
    }

    @Test
    void shouldSeeChangesAgainWhenWatchesWereDroppedAndTheirVersionsExpired() {
        // Given
        world.createReady(Resources.plain());

        // When
        world.server().dropWatches();
        world.server().expireWatches();
        deployment().edit(object -> {
            object.getSpec().setReplicas(9);
            return object;
        });

        // Then
        world.awaitAsserted(
                () -> assertThat(deployment().get().getSpec().getReplicas()).isEqualTo(2));
    }

    @Test
    void shouldConvergeWhenChildrenComeBackFromABackupWithOwnersThatAreGone() {
        // Given
        world.createReady(Resources.plain());

        // When
        deployment().edit(object -> {
            object.getMetadata().getOwnerReferences().forEach(FaultsTest::forget);
            return object;
        });

        // Then
        world.awaitAsserted(() -> assertThat(world.admin()
                        .apps()
                        .deployments()
                        .inNamespace(OperatorWorld.NAMESPACE)
                        .list()
                        .getItems())
                .singleElement()
                .matches(object -> isOwned(object)));
        world.awaitCondition("contoso", "Ready", "True", "Ready");
    }

    @Test
    void shouldCatchUpWhenThingsHappenedWhileNoOperatorRan() {
        // Given
        world.createReady(Resources.plain());
        world.pause();
        deployment().delete();
        world.names().put("fe01.corp.contoso.com", "10.20.0.77");

        // When
        world.resume();

        // Then
        world.awaitAsserted(() -> assertThat(deployment().get()).isNotNull());
        world.awaitAsserted(
                () -> assertThat(world.status("contoso").orElseThrow().pools())
                        .singleElement()
                        .extracting(pool -> pool.servers().getFirst().addresses())
                        .isEqualTo(List.of("10.20.0.77")));
    }

    private static void forget(OwnerReference owner) {
        owner.setUid("11111111-1111-1111-1111-111111111111");
    }

    private boolean isOwned(HasMetadata object) {
        return object.getMetadata().getOwnerReferences().stream()
                .noneMatch(owner -> owner.getUid().startsWith("11111111"));
    }

    private List<?> deploymentWrites() {
        return world.writes().stream()
                .filter(write -> write.resource().equals("deployments"))
                .toList();
    }

    private Resource<Deployment> deployment() {
        return world.admin()
                .resources(Deployment.class)
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName("contoso-lyncedge");
    }
}

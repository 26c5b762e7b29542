package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.api.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** An API server that fails. */
final class FaultsTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    static final List<Named<Fault>> FAULTS = List.of(
            named("409", new Fault.Refused(409, "", 0)),
            named("429", new Fault.Refused(429, "", 0)),
            named("500", new Fault.Refused(500, "", 0)),
            named("503", new Fault.Refused(503, "", 0)),
            named("no answer", new Fault.Silent()),
            named("connection closed", new Fault.HungUp()));

    /** At once, three times after a second each, and what one event may cost. */
    private static final int TRIES_IN_3_SECONDS = 5;

    @AutoClose
    private final OperatorWorld world = new OperatorWorld(TIMEOUT);

    @ParameterizedTest
    @FieldSource("FAULTS")
    void shouldConvergeWithoutAHotLoopWhenTheApiServerFailsForAWhile(Fault fault) {
        // Given
        world.server().fail(request -> request.isWrite() && request.resource().equals("deployments"), fault);
        world.admin().resource(Resources.plain()).create();
        world.awaitAsserted(() -> assertThat(deploymentWrites()).isNotEmpty());

        // When
        world.pass(Duration.ofSeconds(3));

        // Then
        System.out.println(fault + ": " + deploymentWrites().size() + " requests in 3 s");
        assertThat(deploymentWrites()).hasSizeBetween(2, TRIES_IN_3_SECONDS);
        world.server().heal();
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

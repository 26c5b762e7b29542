package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.api.RecordedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a resource owned goes with it, in whatever order the operator hears of it. */
final class DeletionTest {
    private static final Set<String> WATCH_OF_RESOURCES = Set.of("watch lyncedgeproxies");

    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @BeforeEach
    void settle() {
        world.createReady(Resources.plain());
    }

    @Test
    void shouldMakeNothingAgainWhenTheNewsOfADeletionComesAfterThatOfWhatItOwned() {
        // Given
        int watches = world.server().watches();
        world.server().fail(request -> WATCH_OF_RESOURCES.contains(request.verb() + " " + request.resource()), 500);
        world.server().dropWatches();
        world.pass(Duration.ofMillis(1500));
        world.awaitAsserted(() -> assertThat(world.server().watches()).isEqualTo(watches - 1));
        int before = world.requests().size();

        // When
        resource().delete();

        // Then
        world.awaitAsserted(() -> assertThat(since(before))
                .extracting(RecordedRequest::resource, RecordedRequest::verb)
                .contains(tuple("lyncedgeproxies", "list")));
        world.awaitCalm();
        assertThat(since(before)).filteredOn(RecordedRequest::isWrite).isEmpty();
        world.server().heal();
        world.awaitCalm();
        assertThat(world.owned("contoso")).isEmpty();
        assertThat(since(before)).filteredOn(RecordedRequest::isWrite).isEmpty();
    }

    @Test
    void shouldMakeNothingAgainWhenTheResourceWaitsForWhatItOwnsToGo() {
        // Given: what a deletion in the foreground does first
        resource()
                .patch(
                        PatchContext.of(PatchType.JSON_MERGE),
                        "{\"metadata\":{\"deletionTimestamp\":\"2026-01-01T00:00:00Z\"}}");
        world.awaitCalm();
        int before = world.requests().size();

        // When
        world.admin()
                .resources(Service.class)
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName("contoso-lyncedge")
                .delete();

        // Then
        world.pass(Duration.ofSeconds(1));
        assertThat(since(before)).filteredOn(RecordedRequest::isWrite).isEmpty();
        assertThat(world.owned("contoso")).noneMatch(Service.class::isInstance);
    }

    private List<RecordedRequest> since(int before) {
        List<RecordedRequest> requests = world.requests();
        return requests.subList(before, requests.size());
    }

    private Resource<LyncEdgeProxy> resource() {
        return world.admin()
                .resources(LyncEdgeProxy.class)
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName("contoso");
    }
}

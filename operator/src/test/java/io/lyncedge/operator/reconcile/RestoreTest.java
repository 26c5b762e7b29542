package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A backup that was restored: the resource has a new UID, its objects name the old one as their owner. */
final class RestoreTest {
    private static final LyncEdgeProxy RESOURCE =
            Resources.withField("autoscaling: {minReplicas: 2, maxReplicas: 6, targetCPUUtilizationPercentage: 70}");

    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @Test
    void shouldTouchNothingUntilTheGarbageCollectorHasTakenTheOldObjectsAndThenMakeAllOfThemAgain() {
        // Given
        world.createReady(RESOURCE);
        List<HasMetadata> old = world.owned("contoso");
        assertThat(old).hasSizeGreaterThanOrEqualTo(10);
        world.pause();
        world.server().collectGarbage(false);
        world.admin().resource(RESOURCE).delete();
        world.admin().resource(RESOURCE).create();
        int before = world.writes().size();

        // When
        world.resume();
        world.awaitCondition("contoso", "Programmed", "False", "ObjectConflict");
        world.awaitCalm();

        // Then
        assertThat(world.writes().stream().skip(before).map(write -> write.resource()))
                .isSubsetOf("lyncedgeproxies/status", "events");
        assertThat(world.owned("contoso")).isEqualTo(old);
        world.server().collectGarbage(true);
        world.awaitCondition("contoso", "Ready", "True", "Ready");
        assertThat(names(world.owned("contoso"))).isEqualTo(names(old));
        assertThat(world.owned("contoso"))
                .allMatch(object -> Ownership.isControlledBy(uid(), object))
                .doesNotContainAnyElementsOf(old);
    }

    private String uid() {
        return world.admin().resource(RESOURCE).get().getMetadata().getUid();
    }

    private static List<String> names(List<HasMetadata> objects) {
        return objects.stream().map(ApplyOrder::key).toList();
    }
}

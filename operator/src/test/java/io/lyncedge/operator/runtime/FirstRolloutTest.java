package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.events.v1.Event;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A first rollout in which processes take their time to listen, and one in which a process never does. */
final class FirstRolloutTest {
    @AutoClose
    private final ProcessWorld world;

    FirstRolloutTest() throws IOException {
        world = new ProcessWorld();
        world.start("operator-1");
        world.kubelets.startSlowly();
    }

    @Test
    void shouldWarnOfNoPodWhenItIsOnlyStarting() {
        // Given
        world.kubelets.roll(world.create(), "contoso-a", "contoso-b");
        world.awaitCondition("Programmed", "False", "RolloutInProgress");
        world.awaitThat(() -> assertThat(world.message("Programmed")).contains("no pod of the current"));

        // When
        world.kubelets.finishStart("contoso-a");
        world.awaitThat(() -> assertThat(world.message("Programmed")).isEqualTo("not started: contoso-b"));
        world.kubelets.finishStart("contoso-b");

        // Then
        world.awaitCondition("Programmed", "True", "Programmed");
        assertThat(warnings()).doesNotContain("ReplicaUnreachable", "PoolDegraded", "ReplicaOutdated");
    }

    @Test
    void shouldWarnWhenAPodHasStartedAndDoesNotAnswer() {
        // Given
        world.kubelets.roll(world.create(), "contoso-a", "contoso-b");
        world.kubelets.finishStart("contoso-a");

        // When: the startup probe has passed, and the process is gone
        world.kubelets.ready("contoso-b", false);

        // Then
        world.awaitCondition("Programmed", "Unknown", "ReplicaUnreachable");
        world.awaitThat(() -> assertThat(warnings()).contains("ReplicaUnreachable"));
    }

    private List<String> warnings() {
        return world.admin.events().v1().events().inNamespace(ProcessWorld.NAMESPACE).list().getItems().stream()
                .filter(event -> event.getType().equals("Warning"))
                .map(Event::getReason)
                .toList();
    }
}

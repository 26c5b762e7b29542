package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.NextWireFormat;
import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.PodReport;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.PlayedDataPlane;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.translate.TranslatorSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An operator of the next wire version, with pods of this one. */
final class WireVersionsTest {
    private static final String OLD = "proxy.v1.json";
    private static final String NEW = "proxy.v2.json";

    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @Test
    void shouldCarryBothVersionsUntilNoPodReadsTheOldOne() {
        // Given
        world.createReady(Resources.plain());
        assertThat(wireFiles()).containsExactly(OLD);

        // When
        play(1, 1);
        upgrade();

        // Then
        world.awaitAsserted(() -> assertThat(wireFiles()).containsExactlyInAnyOrder(OLD, NEW));
        play(1, 2);
        world.force("contoso", 2);
        assertThat(wireFiles()).containsExactlyInAnyOrder(OLD, NEW);
        world.pods().play(hash -> List.of(pod("a", 2, hash), PlayedDataPlane.pod("b", new PodAnswer.NotAsked())));
        world.force("contoso", 2);
        assertThat(wireFiles()).containsExactlyInAnyOrder(OLD, NEW);
        world.pods().play(_ -> List.of());
        world.force("contoso", 2);
        assertThat(wireFiles()).containsExactlyInAnyOrder(OLD, NEW);
        play(2, 2);
        world.awaitAsserted(() -> assertThat(wireFiles()).containsExactly(NEW));
        world.awaitCondition("contoso", "Programmed", "True", "Programmed");
    }

    @Test
    void shouldCarryTheOldVersionFromTheStartWhenTheImageIsPinned() {
        // Given
        upgrade();

        // When
        world.pods().play(_ -> List.of());
        world.admin()
                .resource(Resources.withField("proxyImage: registry.example/own@sha256:9999"))
                .create();

        // Then
        world.awaitAsserted(() -> assertThat(wireFiles()).containsExactlyInAnyOrder(OLD, NEW));
    }

    @Test
    void shouldCarryTheNewVersionAloneWhenAResourceIsNew() {
        // Given
        upgrade();

        // When
        world.createReady(Resources.plain());

        // Then
        assertThat(wireFiles()).containsExactly(NEW);
    }

    private void upgrade() {
        TranslatorSettings now = Resources.SETTINGS;
        world.upgrade(new TranslatorSettings(
                now.proxyImage(), now.operator(), now.policyProbe(), now.overrides(), NextWireFormat.FORMATS));
    }

    private void play(int one, int other) {
        world.pods().play(hash -> List.of(pod("a", one, hash), pod("b", other, hash)));
    }

    private static PodReport pod(String name, int version, String hash) {
        return PlayedDataPlane.pod(
                name,
                new PodAnswer.Reported(
                        hash, version, "serving", List.of(), List.of(), List.of(), Optional.empty(), Optional.empty()));
    }

    private Set<String> wireFiles() {
        return Optional.ofNullable(world.admin()
                        .secrets()
                        .inNamespace(OperatorWorld.NAMESPACE)
                        .withName("contoso-lyncedge-bundle")
                        .get())
                .map(secret -> secret.getData().keySet())
                .orElse(Set.of())
                .stream()
                .filter(name -> name.startsWith("proxy.v"))
                .collect(Collectors.toUnmodifiableSet());
    }
}

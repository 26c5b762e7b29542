package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.api.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The operator of this build finds what the release before it has left. What it changes is listed, so that nobody changes
 * something of every installation unawares. {@code make released} keeps the state of this build as the one before.
 */
final class PreviousReleaseTest {
    private static final String NEXT_IMAGE = "registry.example/proxy@sha256:2222";

    /** What a server counts and remembers whenever something else changes. */
    private static final Set<String> BOOKS =
            Set.of("managedFields", "resourceVersion", "generation", "observedGeneration");

    private static final Set<String> TELLING = Set.of("events", "lyncedgeproxies/status");

    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @BeforeAll
    static void keepAsked() throws IOException {
        if (Boolean.getBoolean("released.update")) {
            try (OperatorWorld present = new OperatorWorld()) {
                ReleasedState.make(present);
                ReleasedState.keep(present);
                Files.writeString(ReleasedState.PREVIOUS.resolve("changes.txt"), "");
            }
        }
    }

    @BeforeEach
    void find() throws IOException {
        world.pause();
        world.server().load(ReleasedState.previous());
    }

    @Test
    void shouldChangeOnlyWhatIsListedWhenTheOperatorIsUpgraded() throws IOException {
        // Given
        List<ObjectNode> before = ReleasedState.read(world);

        // When
        world.resume();
        settle();

        // Then
        SortedSet<String> changes = changes(before, ReleasedState.read(world));
        assertThat(changes)
                .as("what an upgrade changes: list it in " + ReleasedState.PREVIOUS.resolve("changes.txt"))
                .containsExactlyElementsOf(
                        new TreeSet<>(Files.readAllLines(ReleasedState.PREVIOUS.resolve("changes.txt"))));
        assertThat(written())
                .isEqualTo(changes.stream()
                        .map(change -> change.substring(0, change.indexOf(' ')))
                        .filter(kind -> !kind.equals("LyncEdgeProxy"))
                        .map(kind -> kind.toLowerCase(Locale.ROOT).replaceAll("y$", "ie") + "s")
                        .collect(Collectors.toSet()));
    }

    @Test
    void shouldWriteNothingWhenTheReleaseBeforeIsUpgradedASecondTime() {
        // Given
        world.resume();
        settle();
        int before = world.writes().size();

        // When
        world.restart();
        settle();

        // Then
        assertThat(world.writes()).hasSize(before);
    }

    @Test
    void shouldReplacePodsAndNothingElseWhenTheReleaseBringsAnotherProxy() {
        // Given
        world.resume();
        settle();
        List<ObjectNode> before = ReleasedState.read(world);

        // When
        world.upgrade(NEXT_IMAGE);
        world.awaitAsserted(() -> assertThat(ReleasedState.names())
                .allSatisfy(name -> assertThat(world.deploymentOf(name)
                                .getSpec()
                                .getTemplate()
                                .getSpec()
                                .getContainers()
                                .getFirst()
                                .getImage())
                        .isEqualTo(NEXT_IMAGE)));
        settle();

        // Then
        assertThat(changes(before, ReleasedState.read(world)))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change).startsWith("Deployment "));
    }

    private void settle() {
        ReleasedState.names().forEach(name -> world.awaitCondition(name, "Ready", "True", "Ready"));
        world.force(ReleasedState.names(), 3);
        world.awaitCalm();
    }

    /** Kinds of which the operator has written some, statuses aside, which tell of the rollout. */
    private Set<String> written() {
        return world.writes().stream()
                .filter(write -> write.code() == 200)
                .map(RecordedRequest::resource)
                .filter(resource -> !TELLING.contains(resource))
                .collect(Collectors.toSet());
    }

    /** Fields that differ, {@code KIND NAME PATH}, what only keeps count aside. */
    private static SortedSet<String> changes(List<ObjectNode> before, List<ObjectNode> after) {
        Map<String, JsonNode> old = byName(before);
        Map<String, JsonNode> now = byName(after);
        SortedSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        SortedSet<String> changes = new TreeSet<>();
        names.forEach(name -> compare(
                name + " ",
                old.getOrDefault(name, MissingNode.getInstance()),
                now.getOrDefault(name, MissingNode.getInstance()),
                changes));
        return changes;
    }

    private static Map<String, JsonNode> byName(List<ObjectNode> objects) {
        return objects.stream()
                .collect(Collectors.toMap(
                        object -> object.path("kind").asText() + " "
                                + object.at("/metadata/name").asText(),
                        JsonNode.class::cast,
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static void compare(String path, JsonNode before, JsonNode after, SortedSet<String> changes) {
        if (before.equals(after)) {
            return;
        }
        if (before.isArray() && after.isArray() && before.size() == after.size()) {
            IntStream.range(0, before.size())
                    .forEach(i -> compare(path + "/" + i, before.path(i), after.path(i), changes));
        } else if (before.isObject() && after.isObject()) {
            Set<String> fields = new TreeSet<>();
            before.fieldNames().forEachRemaining(fields::add);
            after.fieldNames().forEachRemaining(fields::add);
            fields.removeAll(BOOKS);
            fields.forEach(field -> compare(path + "/" + field, before.path(field), after.path(field), changes));
        } else {
            changes.add(path);
        }
    }
}

package io.lyncedge.operator.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.operator.fixture.api.ApiServer;
import io.lyncedge.operator.fixture.api.RecordedRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One watch for each object that somebody names. */
final class NamedObjectsTest {
    private static final ResourceID ONE = new ResourceID("one", "edge");
    private static final ResourceID TWO = new ResourceID("two", "edge");
    private static final NamedObject CA = new NamedObject(NamedObject.Kind.CONFIG_MAP, "edge", "ca");

    @AutoClose
    private final ApiServer server = new ApiServer();

    @AutoClose
    private final KubernetesClient admin = server.client("admin");

    @AutoClose
    private final KubernetesClient client = server.client("operator");

    private final List<ResourceID> woken = new CopyOnWriteArrayList<>();
    private final NamedObjects objects = new NamedObjects(client);

    @BeforeEach
    void listen() {
        objects.setEventHandler((Event event) -> woken.add(event.getRelatedCustomResourceID()));
        objects.start();
    }

    @Test
    void shouldWatchOnceByNameWhenTwoResourcesNameTheSameObject() {
        // When
        objects.read(ONE, CA);
        objects.read(TWO, CA);

        // Then
        assertThat(objects.watched()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(server.requests("operator"))
                .extracting(RecordedRequest::verb)
                .containsExactly("list", "watch"));
    }

    @Test
    void shouldWakeEveryUserWhenTheObjectComes() {
        // Given
        assertThat(objects.read(ONE, CA)).isEmpty();
        assertThat(objects.read(TWO, CA)).isEmpty();

        // When
        create("ca");
        create("other");

        // Then
        await().untilAsserted(() -> assertThat(woken).containsExactlyInAnyOrder(ONE, TWO));
        assertThat(objects.read(ONE, CA))
                .get()
                .isInstanceOfSatisfying(
                        ConfigMap.class, map -> assertThat(map.getData()).containsKey("ca.crt"));
    }

    @Test
    void shouldEndTheWatchWhenTheLastUserLetsGo() {
        // Given
        objects.read(ONE, CA);
        objects.read(TWO, CA);

        // When
        objects.retain(ONE, Set.of());
        int left = objects.watched();
        objects.retain(TWO, Set.of());

        // Then
        assertThat(left).isEqualTo(1);
        assertThat(objects.watched()).isZero();
    }

    private void create(String name) {
        admin.resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace("edge")
                        .endMetadata()
                        .withData(Map.of("ca.crt", "x"))
                        .build())
                .create();
    }
}

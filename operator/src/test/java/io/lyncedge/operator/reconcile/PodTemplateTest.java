package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lyncedge.api.v1alpha1.ProxyPodTemplateSpec;
import io.lyncedge.operator.fixture.Documents;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What users may say of the pods, field by field, in the Deployment of a live resource. */
final class PodTemplateTest {
    static final List<Field> FIELDS = List.of(
            new Field(
                    "resources",
                    "/spec/containers/0/resources",
                    "{requests: {cpu: 750m}, limits: {cpu: \"2\"}}",
                    "{requests: {cpu: 1250m}}"),
            new Field("nodeSelector", "/spec/nodeSelector", "{zone: dmz}", "{disk: ssd}"),
            new Field(
                    "tolerations",
                    "/spec/tolerations",
                    "[{key: dmz, operator: Exists, effect: NoSchedule}]",
                    "[{key: edge, operator: Equal, value: lync, effect: NoExecute, tolerationSeconds: 30}]"),
            new Field("affinity", "/spec/affinity", antiAffinity("kubernetes.io/hostname"), antiAffinity("zone")),
            new Field(
                    "topologySpreadConstraints",
                    "/spec/topologySpreadConstraints",
                    "[{maxSkew: 1, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway}]",
                    "[{maxSkew: 2, topologyKey: zone, whenUnsatisfiable: DoNotSchedule}]"),
            new Field("priorityClassName", "/spec/priorityClassName", "edge", "edge-critical"),
            new Field("imagePullSecrets", "/spec/imagePullSecrets", "[{name: registry}]", "[{name: mirror}]"),
            new Field("labels", "/metadata/labels", "{team: voice}", "{tier: edge}"),
            new Field(
                    "annotations",
                    "/metadata/annotations",
                    "{example.com/owner: voice}",
                    "{example.com/owner: network, example.com/note: x}"));

    private static OperatorWorld world;

    /**
     * A field of {@code podTemplate}.
     *
     * @param name in the resource
     * @param pointer to its place in a pod template
     * @param first value, as YAML
     * @param second value, which does not have all that the first has
     */
    record Field(String name, String pointer, String first, String second) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void settle() {
        world = new OperatorWorld();
        world.createReady(Resources.plain());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void shouldBeTriedWhenAPodTemplateHasTheField() {
        assertThat(FIELDS)
                .extracting(Field::name)
                .containsExactlyInAnyOrder(Arrays.stream(ProxyPodTemplateSpec.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @FieldSource("FIELDS")
    void shouldRollOutWhenTheFieldIsSetEditedAndRemoved(Field field) {
        // Given
        Deployment before = world.deploymentOf("contoso");

        // When
        say("podTemplate: {" + field.name() + ": " + field.first() + "}");

        // Then
        world.awaitAsserted(() -> assertThat(says(field, field.first())).isTrue());
        long generation = world.deploymentOf("contoso").getMetadata().getGeneration();
        assertThat(generation).isGreaterThan(before.getMetadata().getGeneration());

        // When
        say("podTemplate: {" + field.name() + ": " + field.second() + "}");

        // Then
        world.awaitAsserted(() -> assertThat(says(field, field.second())).isTrue());
        assertThat(says(field, field.first())).isFalse();
        assertThat(world.deploymentOf("contoso").getMetadata().getGeneration()).isGreaterThan(generation);

        // When
        say("");

        // Then
        world.awaitAsserted(
                () -> assertThat(template(world.deploymentOf("contoso"))).isEqualTo(template(before)));
        world.awaitCondition("contoso", "Ready", "True", "Ready");
    }

    private static String antiAffinity(String topologyKey) {
        return "{podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: " + topologyKey
                + ", labelSelector: {matchLabels: {app.kubernetes.io/instance: contoso}}}]}}";
    }

    private static void say(String podTemplate) {
        world.edit("contoso", resource -> {
            resource.setSpec(Resources.withField(podTemplate).getSpec());
            return resource;
        });
    }

    private static boolean says(Field field, String value) {
        return isWithin(
                Documents.read(value, JsonNode.class),
                template(world.deploymentOf("contoso")).at(field.pointer()));
    }

    private static boolean isWithin(JsonNode part, JsonNode whole) {
        if (part.isObject()) {
            return part.properties().stream().allMatch(entry -> isWithin(entry.getValue(), whole.path(entry.getKey())));
        }
        if (part.isArray()) {
            return part.size() == whole.size()
                    && IntStream.range(0, part.size()).allMatch(i -> isWithin(part.get(i), whole.get(i)));
        }
        return part.asText().equals(whole.asText());
    }

    private static JsonNode template(Deployment deployment) {
        return ObjectJson.of(deployment.getSpec().getTemplate());
    }
}

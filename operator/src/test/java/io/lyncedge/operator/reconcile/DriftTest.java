package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.lyncedge.operator.fixture.Encoding;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is edited or deleted by hand comes back; what others add stays where that is allowed. */
final class DriftTest {
    private static final String NAME = "contoso-lyncedge";
    private static final String POLICY = "contoso-lyncedge-default-deny";

    static final List<Child<?>> CHILDREN = List.of(
            new Child<>(ServiceAccount.class, NAME, object -> object.setAutomountServiceAccountToken(true)),
            new Child<>(NetworkPolicy.class, POLICY, object -> object.getSpec().setPodSelector(new LabelSelector())),
            new Child<>(
                    NetworkPolicy.class,
                    POLICY,
                    object -> object.getSpec().setIngress(List.of(new NetworkPolicyIngressRule()))),
            new Child<>(
                    Secret.class, NAME + "-bundle", object -> object.getData().remove("proxy.v1.json")),
            new Child<>(
                    Secret.class, NAME + "-bundle", object -> object.getData().put("more", "bW9yZQ==")),
            new Child<>(Deployment.class, NAME, object -> object.getSpec().setReplicas(7)),
            new Child<>(Service.class, NAME, object -> object.getSpec().setExternalTrafficPolicy("Cluster")),
            new Child<>(
                    PodDisruptionBudget.class,
                    NAME,
                    object -> object.getSpec().setUnhealthyPodEvictionPolicy("IfHealthyBudget")),
            new Child<>(
                    HorizontalPodAutoscaler.class,
                    "auto-lyncedge",
                    object -> object.getSpec().setMaxReplicas(90)));

    private static final Duration SOON = Duration.ofSeconds(5);

    private static OperatorWorld world;

    /** A child and how somebody spoils it. */
    record Child<T extends HasMetadata>(Class<T> kind, String name, Consumer<T> spoil) {
        Resource<T> in(OperatorWorld world) {
            return world.admin()
                    .resources(kind)
                    .inNamespace(OperatorWorld.NAMESPACE)
                    .withName(name);
        }

        void spoilIn(OperatorWorld world) {
            in(world).edit(object -> {
                spoil.accept(object);
                return object;
            });
        }

        @Override
        public String toString() {
            return kind.getSimpleName() + " " + name;
        }
    }

    @BeforeAll
    static void settle() {
        world = new OperatorWorld();
        world.createReady(Resources.plain());
        var automatic = Resources.withField(
                "autoscaling: {minReplicas: 2, maxReplicas: 6," + " targetCPUUtilizationPercentage: 70}");
        automatic.getMetadata().setName("auto");
        world.createReady(automatic);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @FieldSource("CHILDREN")
    void shouldComeBackWhenEdited(Child<?> child) {
        // Given
        Object spec = withoutMetadata(child.in(world).get());

        // When
        child.spoilIn(world);

        // Then
        world.awaitAsserted(
                SOON, () -> assertThat(withoutMetadata(child.in(world).get())).isEqualTo(spec));
    }

    @ParameterizedTest
    @FieldSource("CHILDREN")
    void shouldComeBackWhenDeleted(Child<?> child) {
        // Given
        String uid = child.in(world).get().getMetadata().getUid();

        // When
        child.in(world).delete();

        // Then
        world.awaitAsserted(
                SOON,
                () -> assertThat(Stream.ofNullable(child.in(world).get()))
                        .singleElement()
                        .extracting(object -> object.getMetadata().getUid())
                        .isNotEqualTo(uid));
    }

    @ParameterizedTest
    @FieldSource("CHILDREN")
    void shouldGetItsLabelsBackAndKeepThoseOfOthersWhenStripped(Child<?> child) {
        // Given
        Map<String, String> labels =
                new HashMap<>(child.in(world).get().getMetadata().getLabels());
        labels.keySet().removeIf(label -> !label.startsWith("app.kubernetes.io/"));

        // When
        child.in(world).edit(object -> {
            object.getMetadata().setLabels(Map.of("team", "edge"));
            return object;
        });

        // Then
        world.awaitAsserted(
                SOON,
                () -> assertThat(child.in(world).get().getMetadata().getLabels())
                        .containsAllEntriesOf(labels)
                        .containsEntry("team", "edge"));
    }

    @ParameterizedTest
    @FieldSource("CHILDREN")
    void shouldKeepWhatOthersHaveAddedWhenItIsRepaired(Child<?> child) {
        // Given
        Object spec = withoutMetadata(child.in(world).get());
        child.in(world).edit(object -> {
            object.getMetadata().getLabels().put("cost", "edge");
            object.getMetadata().getAnnotations().put("example.com/note", "ours");
            return object;
        });

        // When
        child.spoilIn(world);

        // Then
        world.awaitAsserted(
                SOON, () -> assertThat(withoutMetadata(child.in(world).get())).isEqualTo(spec));
        ObjectMeta repaired = child.in(world).get().getMetadata();
        assertThat(repaired.getLabels()).containsEntry("cost", "edge");
        assertThat(repaired.getAnnotations()).containsEntry("example.com/note", "ours");
    }

    @Test
    void shouldKeepTheFieldsOfOthersWhenADeploymentAndAServiceAreRepaired() {
        // Given
        Child<Deployment> deployment = new Child<>(Deployment.class, NAME, object -> {
            object.getSpec().setMinReadySeconds(7);
            object.getSpec().setRevisionHistoryLimit(3);
            object.getSpec().setReplicas(9);
        });
        Child<Service> service = new Child<>(Service.class, NAME, object -> {
            object.getSpec().setPublishNotReadyAddresses(true);
            object.getSpec().setExternalTrafficPolicy("Cluster");
        });

        // When
        deployment.spoilIn(world);
        service.spoilIn(world);

        // Then
        world.awaitAsserted(
                SOON,
                () -> assertThat(deployment.in(world).get().getSpec())
                        .extracting(DeploymentSpec::getReplicas, DeploymentSpec::getMinReadySeconds)
                        .containsExactly(2, 7));
        world.awaitAsserted(
                SOON,
                () -> assertThat(service.in(world).get().getSpec())
                        .extracting(ServiceSpec::getExternalTrafficPolicy, ServiceSpec::getPublishNotReadyAddresses)
                        .containsExactly("Local", true));
        assertThat(deployment.in(world).get().getSpec().getRevisionHistoryLimit())
                .isEqualTo(3);
    }

    @Test
    void shouldRespectARestartWhenSomebodyRollsThePodsOut() {
        // Given
        Child<Deployment> deployment = new Child<>(
                Deployment.class,
                NAME,
                object -> object.getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getAnnotations()
                        .put("kubectl.kubernetes.io/restartedAt", "2026-01-01T00:00:00Z"));

        // When
        deployment.spoilIn(world);
        world.force("contoso", 2);

        // Then
        assertThat(deployment
                        .in(world)
                        .get()
                        .getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getAnnotations())
                .containsKey("kubectl.kubernetes.io/restartedAt");
    }

    @Test
    void shouldKeepTheKeyOfAffinityWhenTheBundleIsWrittenAgain() {
        // Given
        Child<Secret> bundle = new Child<>(
                Secret.class,
                NAME + "-bundle",
                secret -> secret.getData().put("spec.v1alpha1.json", Encoding.base64("{")));
        String key = bundle.in(world).get().getData().get("affinity.key");

        // When
        bundle.spoilIn(world);

        // Then
        world.awaitAsserted(() -> assertThat(bundle.in(world).get().getData())
                .containsEntry("affinity.key", key)
                .doesNotContainEntry("spec.v1alpha1.json", Encoding.base64("{")));
        assertThat(key).hasSize(44);
    }

    private static Object withoutMetadata(HasMetadata object) {
        var tree = ObjectJson.of(object);
        tree.remove(List.of("metadata", "status"));
        return tree;
    }
}

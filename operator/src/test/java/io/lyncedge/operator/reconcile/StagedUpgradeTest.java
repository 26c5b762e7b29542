package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.PodReport;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.PlayedDataPlane;
import io.lyncedge.operator.fixture.Resources;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What an operator with other pods in mind does to those of the one before it. */
final class StagedUpgradeTest {
    private static final String OLD = "registry.example/proxy@sha256:1111";
    private static final String GOOD = "registry.example/proxy@sha256:2222";
    private static final String BROKEN = "registry.example/proxy@sha256:3333";
    private static final String FIXED = "registry.example/proxy@sha256:4444";
    private static final int LIMIT = 5;

    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @Test
    void shouldRollFiveOfTwentyAndLeaveTheRestWhenTheSecondImageIsBroken() {
        // Given
        create(20);
        world.deployments().hold(deployment -> image(deployment).equals(GOOD));
        world.upgrade(GOOD);
        world.awaitAsserted(() -> assertThat(with(GOOD)).hasSize(LIMIT));
        world.restart();
        world.awaitCalm();
        assertThat(with(GOOD)).hasSize(LIMIT);
        world.deployments().hold(_ -> false);
        world.awaitAsserted(() -> assertThat(with(GOOD)).hasSize(20));
        world.awaitAsserted(() -> assertThat(begun()).isEmpty());

        // When
        world.deployments().hold(deployment -> image(deployment).equals(BROKEN));
        world.upgrade(BROKEN);
        world.awaitAsserted(() -> assertThat(with(BROKEN)).hasSize(LIMIT));
        world.clock().advance(OperatorWorld.PROGRESS_DEADLINE);
        world.restart();
        String stalled = with(BROKEN).first();
        world.awaitCondition(stalled, "Stalled", "True", "ProgressDeadlineExceeded");
        world.awaitCalm();

        // Then
        assertThat(with(BROKEN)).hasSize(LIMIT);
        assertThat(with(GOOD)).hasSize(15).allSatisfy(this::assertWaitsAndServes);

        world.upgrade(FIXED);
        world.awaitAsserted(() -> assertThat(with(FIXED)).hasSize(20));
        world.awaitCondition(stalled, "Ready", "True", "Ready");
        world.awaitAsserted(() -> assertThat(begun()).isEmpty());
        assertThat(conditions(stalled)).doesNotContain("Stalled", "Reconciling");
    }

    @Test
    void shouldLeaveFifteenOfTwentyAloneWhenOldPodsAreReplacedWhileTheSecondImageIsBroken() {
        // Given
        create(20);
        world.deployments().hold(deployment -> image(deployment).equals(GOOD));
        world.upgrade(GOOD);
        world.awaitAsserted(() -> assertThat(with(GOOD)).hasSize(LIMIT));
        replacePods(GOOD, "first");
        assertThat(with(OLD)).hasSize(15).allSatisfy(this::assertWaitsAndServes);
        world.deployments().hold(_ -> false);
        world.pods().playEach((_, hash) -> ready("first", hash));
        world.awaitAsserted(() -> assertThat(with(GOOD)).hasSize(20));
        world.awaitAsserted(() -> assertThat(begun()).isEmpty());

        // When
        world.deployments().hold(deployment -> image(deployment).equals(BROKEN));
        world.upgrade(BROKEN);
        world.awaitAsserted(() -> assertThat(with(BROKEN)).hasSize(LIMIT));
        replacePods(BROKEN, "second");
        world.clock().advance(OperatorWorld.PROGRESS_DEADLINE);
        world.restart();
        replacePods(BROKEN, "third");
        world.awaitCondition(with(BROKEN).first(), "Stalled", "True", "ProgressDeadlineExceeded");

        // Then
        assertThat(with(BROKEN)).hasSize(LIMIT);
        assertThat(with(GOOD))
                .hasSize(15)
                .allSatisfy(this::assertWaitsAndServes)
                .allSatisfy(this::assertHasNeverHadBrokenPods);
    }

    @Test
    void shouldBeginNoOtherWhenOneOfFiveDoesNotBecomeProgrammedInTime() {
        // Given
        create(7);
        world.deployments().hold(deployment -> image(deployment).equals(GOOD));
        world.upgrade(GOOD);
        world.awaitAsserted(() -> assertThat(with(GOOD)).hasSize(LIMIT));
        String stuck = with(GOOD).first();
        world.clock().advance(OperatorWorld.PROGRESS_DEADLINE);

        // When
        world.deployments().hold(deployment -> name(deployment).equals(stuck));
        world.awaitAsserted(() -> assertThat(begun()).containsExactly(stuck));
        world.force(stuck, 1);
        world.awaitCalm();

        // Then
        assertThat(with(OLD)).hasSize(2);
        world.awaitCondition(stuck, "Stalled", "True", "ProgressDeadlineExceeded");

        world.deployments().hold(_ -> false);
        world.awaitAsserted(() -> assertThat(with(GOOD)).hasSize(7));
    }

    @Test
    void shouldReconcileAllButTheTemplateWhenAResourceWaits() {
        // Given
        String waiting = upgradedWithOneWaiting();
        String hash = world.status(waiting).orElseThrow().configHash();

        // When
        edit(waiting, "", "- {fqdn: meet.contoso.com, service: Meet, pool: fe, http: Redirect}");
        world.admin()
                .apps()
                .deployments()
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName(waiting + "-lyncedge")
                .edit(live -> {
                    live.getSpec()
                            .getTemplate()
                            .getSpec()
                            .getContainers()
                            .getFirst()
                            .setImage("registry.example/tampered");
                    return live;
                });

        // Then
        world.awaitAsserted(() ->
                assertThat(world.status(waiting).orElseThrow().configHash()).isNotEqualTo(hash));
        world.awaitAsserted(() -> assertThat(world.admin()
                        .network()
                        .networkPolicies()
                        .inNamespace(OperatorWorld.NAMESPACE)
                        .withName(waiting + "-lyncedge-external-80")
                        .get())
                .isNotNull());
        world.awaitAsserted(() -> assertThat(image(world.deploymentOf(waiting))).isEqualTo(OLD));
        world.awaitCalm();
        assertWaitsAndServes(waiting);
    }

    @Test
    void shouldRollAtOnceWhenTheUserEditsThePodsOfAResourceThatWaits() {
        // Given
        String waiting = upgradedWithOneWaiting();

        // When
        edit(waiting, "podTemplate: {priorityClassName: edge}", "");

        // Then
        world.awaitAsserted(() -> assertThat(image(world.deploymentOf(waiting))).isEqualTo(GOOD));
        world.awaitAsserted(() -> assertThat(world.waiting()).isZero());
        assertThat(world.deploymentOf(waiting).getSpec().getTemplate().getSpec().getPriorityClassName())
                .isEqualTo("edge");
        assertThat(begun()).hasSize(LIMIT).doesNotContain(waiting);
    }

    @Test
    void shouldPassTheTurnOnWhenAResourceThatHasOneIsPausedOrDeleted() {
        // Given
        create(7);
        world.deployments().hold(deployment -> image(deployment).equals(GOOD));
        world.upgrade(GOOD);
        world.awaitAsserted(() -> assertThat(with(OLD)).hasSize(2));

        // When
        world.edit(with(GOOD).first(), resource -> {
            resource.getMetadata().setAnnotations(Map.of("lyncedge.io/paused", "true"));
            return resource;
        });
        world.awaitAsserted(() -> assertThat(with(OLD)).hasSize(1));
        world.admin()
                .resources(LyncEdgeProxy.class)
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName(with(GOOD).last())
                .delete();

        // Then
        world.awaitAsserted(() -> assertThat(with(OLD)).isEmpty());
    }

    @Test
    void shouldNotTakeATurnWhenNoPodsRunOrTheImageIsPinned() {
        // Given
        create(LIMIT);
        world.createReady(named("pinned", "proxyImage: registry.example/own@sha256:9999", ""));
        world.admin().resource(named("idle", "replicas: 0", "")).create();
        world.awaitCondition("idle", "Programmed", "False", "Pending");
        world.deployments()
                .hold(deployment ->
                        image(deployment).equals(GOOD) && !name(deployment).equals("idle"));

        // When
        world.upgrade(GOOD);

        // Then
        world.awaitAsserted(() -> assertThat(with(GOOD)).hasSize(LIMIT + 1).contains("idle"));
        assertThat(begun()).hasSize(LIMIT).doesNotContain("idle", "pinned");
        world.awaitCondition("pinned", "Ready", "True", "Ready");
        assertThat(conditions("pinned")).doesNotContain("Reconciling");
    }

    @Test
    void shouldWriteNothingWhenTheOperatorRestartsMidwayAndNothingHasMoved() {
        // Given
        upgradedWithOneWaiting();
        world.awaitCalm();
        int before = world.writes().size();

        // When
        world.restart();
        world.awaitCalm();

        // Then
        assertThat(world.writes()).hasSize(before);
    }

    @Test
    void shouldLetADeploymentTakeItsProgressDeadlineFromTheSettings() {
        // When
        create(1);

        // Then
        assertThat(Duration.ofSeconds(world.deploymentOf("edge0").getSpec().getProgressDeadlineSeconds()))
                .isEqualTo(OperatorWorld.PROGRESS_DEADLINE);
    }

    /**
     * All pods go, one after the other, and their ReplicaSets make new ones in their places: in resources whose Deployment
     * has the new image beside a pod of the new one, which does not start.
     */
    private void replacePods(String image, String generation) {
        SortedSet<String> rolling = with(image);
        PodReport leaving = new PodReport("leaving", "uid-leaving", false, true, true, new PodAnswer.NotAsked());
        for (List<PodReport> others : List.of(List.of(leaving), List.<PodReport>of())) {
            world.pods().playEach((resource, hash) -> {
                List<PodReport> pods = rolling.contains(resource.getName())
                        ? besideOneThatStarts(ready(generation, hash))
                        : ready(generation, hash);
                return Stream.concat(pods.stream(), others.stream()).toList();
            });
            world.awaitCalm();
        }
        assertThat(with(image)).isEqualTo(rolling);
    }

    private static List<PodReport> ready(String generation, String hash) {
        return Stream.of("1", "2")
                .map(number -> PlayedDataPlane.pod(generation + "-" + number, PlayedDataPlane.reported(hash)))
                .toList();
    }

    private static List<PodReport> besideOneThatStarts(List<PodReport> old) {
        PodReport starting = new PodReport("new", "uid-new", false, false, true, new PodAnswer.NotAsked());
        return Stream.concat(
                        Stream.of(starting),
                        old.stream()
                                .map(pod ->
                                        new PodReport(pod.podName(), pod.podUid(), true, false, false, pod.answer())))
                .toList();
    }

    private void assertHasNeverHadBrokenPods(String name) {
        assertThat(world.server().history("deployments", name + "-lyncedge"))
                .extracting(revision -> revision.object()
                        .orElseThrow()
                        .at("/spec/template/spec/containers/0/image")
                        .asText())
                .contains(GOOD)
                .doesNotContain(BROKEN);
    }

    private String upgradedWithOneWaiting() {
        create(LIMIT + 1);
        world.deployments().hold(deployment -> image(deployment).equals(GOOD));
        world.upgrade(GOOD);
        world.awaitAsserted(() -> assertThat(with(OLD)).hasSize(1));
        String waiting = with(OLD).first();
        world.awaitCondition(waiting, "Reconciling", "True", "Progressing");
        assertThat(world.waiting()).isEqualTo(1);
        return waiting;
    }

    private void create(int count) {
        List<LyncEdgeProxy> resources = IntStream.range(0, count)
                .mapToObj(i -> named("edge" + i, "", ""))
                .toList();
        resources.forEach(resource -> world.admin().resource(resource).create());
        resources.forEach(
                resource -> world.awaitCondition(resource.getMetadata().getName(), "Ready", "True", "Ready"));
        world.awaitCalm();
    }

    private void edit(String name, String field, String publication) {
        world.edit(name, resource -> {
            resource.setSpec(named(name, field, publication).getSpec());
            return resource;
        });
    }

    private static LyncEdgeProxy named(String name, String field, String publication) {
        LyncEdgeProxy resource = Resources.with("", publication, field);
        resource.getMetadata().setName(name);
        resource.getMetadata().setUid("uid-" + name);
        return resource;
    }

    /** It says that it waits, and everything else of it is well. */
    private void assertWaitsAndServes(String name) {
        world.awaitCondition(name, "Ready", "True", "Ready");
        world.awaitCondition(name, "Reconciling", "True", "Progressing");
        assertThat(world.condition(name, "Reconciling").getMessage()).contains("turn");
        assertThat(conditions(name)).doesNotContain("Stalled");
    }

    private List<String> conditions(String name) {
        return world.status(name).orElseThrow().conditions().stream()
                .map(condition -> condition.getType())
                .toList();
    }

    /** Resources whose Deployment has this image. */
    private SortedSet<String> with(String image) {
        return deployments().stream()
                .filter(deployment -> image(deployment).equals(image))
                .map(StagedUpgradeTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Resources that have a turn. */
    private SortedSet<String> begun() {
        return deployments().stream()
                .filter(deployment ->
                        deployment.getMetadata().getAnnotations().containsKey("lyncedge.io/upgrade-begun"))
                .map(StagedUpgradeTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Deployment> deployments() {
        return world.admin()
                .apps()
                .deployments()
                .inNamespace(OperatorWorld.NAMESPACE)
                .list()
                .getItems();
    }

    private static String name(Deployment deployment) {
        return deployment.getMetadata().getName().replace("-lyncedge", "");
    }

    private static String image(Deployment deployment) {
        return deployment
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getImage();
    }
}

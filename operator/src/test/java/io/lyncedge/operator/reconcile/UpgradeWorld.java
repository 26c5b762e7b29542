package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An operator that is upgraded to other images of the proxy, and what its resources have of them. */
final class UpgradeWorld implements AutoCloseable {
    static final String OLD = "registry.example/proxy@sha256:1111";
    static final String GOOD = "registry.example/proxy@sha256:2222";
    static final String BROKEN = "registry.example/proxy@sha256:3333";
    static final String FIXED = "registry.example/proxy@sha256:4444";

    /** Most resources that have a turn at a time. */
    static final int LIMIT = 5;

    final OperatorWorld world = new OperatorWorld();

    /** Creates so many resources and waits until they are Ready. */
    void create(int count) {
        List<LyncEdgeProxy> resources = IntStream.range(0, count)
                .mapToObj(i -> named("edge" + i, "", ""))
                .toList();
        resources.forEach(resource -> world.admin().resource(resource).create());
        resources.forEach(
                resource -> world.awaitCondition(resource.getMetadata().getName(), "Ready", "True", "Ready"));
        world.awaitCalm();
    }

    /** One of six resources waits, since the pods of the five others do not become ready; which. */
    String upgradedWithOneWaiting() {
        create(LIMIT + 1);
        world.deployments().hold(deployment -> image(deployment).equals(GOOD));
        world.upgrade(GOOD);
        world.awaitAsserted(() -> assertThat(with(OLD)).hasSize(1));
        String waiting = with(OLD).first();
        world.awaitCondition(waiting, "Reconciling", "True", "Progressing");
        assertThat(world.waiting()).isEqualTo(1);
        return waiting;
    }

    /** Gives a resource this field and this publication besides. */
    void edit(String name, String field, String publication) {
        world.edit(name, resource -> {
            resource.setSpec(named(name, field, publication).getSpec());
            return resource;
        });
    }

    /** A resource with a field and a publication besides. */
    static LyncEdgeProxy named(String name, String field, String publication) {
        LyncEdgeProxy resource = Resources.with("", publication, field);
        resource.getMetadata().setName(name);
        resource.getMetadata().setUid("uid-" + name);
        return resource;
    }

    /** It says that it waits, and everything else of it is well. */
    void assertWaitsAndServes(String name) {
        world.awaitCondition(name, "Ready", "True", "Ready");
        world.awaitCondition(name, "Reconciling", "True", "Progressing");
        assertThat(world.condition(name, "Reconciling").getMessage()).contains("turn");
        assertThat(conditions(name)).doesNotContain("Stalled");
    }

    /** Types of its conditions. */
    List<String> conditions(String name) {
        return world.status(name).orElseThrow().conditions().stream()
                .map(condition -> condition.getType())
                .toList();
    }

    /** Resources whose Deployment has this image. */
    SortedSet<String> with(String image) {
        return deployments().stream()
                .filter(deployment -> image(deployment).equals(image))
                .map(UpgradeWorld::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Resources that have a turn. */
    SortedSet<String> begun() {
        return deployments().stream()
                .filter(deployment ->
                        deployment.getMetadata().getAnnotations().containsKey("lyncedge.io/upgrade-begun"))
                .map(UpgradeWorld::name)
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

    /** The resource of a Deployment. */
    static String name(Deployment deployment) {
        return deployment.getMetadata().getName().replace("-lyncedge", "");
    }

    /** What the template of a Deployment runs. */
    static String image(Deployment deployment) {
        return deployment
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getImage();
    }

    @Override
    public void close() {
        world.close();
    }
}

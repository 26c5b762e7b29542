package io.lyncedge.operator.status;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.PodReport;
import io.lyncedge.operator.dataplane.ServerReport;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.Translation;
import io.lyncedge.operator.translate.Translator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Situations that begin well, and what tests change in them. */
final class Situations {
    /** The plan of the plain resource. */
    static final Plan PLAN = plan(new TestWorld(), Resources.plain());

    /** What every pod is to serve. */
    static final String HASH = PLAN.bundle().hash();

    private Situations() {}

    /** Everything is as it should be. */
    static Situation good() {
        return new Situation(
                3,
                false,
                new SpecVerdict.Accepted(),
                Optional.of(PLAN),
                new ObjectState(
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.of(deployment(2, 2, 2)),
                        Optional.of(service("LoadBalancer", true))),
                List.of(pod("a", serving(Optional.of(true))), pod("b", serving(Optional.of(true)))),
                Map.of());
    }

    static Plan plan(TestWorld world, LyncEdgeProxy resource) {
        return switch (new Translator(Resources.SETTINGS).translate(resource, world.resolve(resource), Resources.KEY)) {
            case Translation.Accepted(Plan plan) -> plan;
            case Translation.Refused refused -> throw new AssertionError(refused);
        };
    }

    static Situation with(UnaryOperator<ObjectState> change) {
        Situation good = good();
        return new Situation(
                3, false, good.verdict(), good.plan(), change.apply(good.objects()), good.pods(), Map.of());
    }

    static Situation withPods(PodReport... pods) {
        Situation good = good();
        return new Situation(3, false, good.verdict(), good.plan(), good.objects(), List.of(pods), Map.of());
    }

    static Situation withPlan(Plan plan) {
        Situation good = good();
        PodAnswer serves = reported(plan.bundle().hash(), Optional.of(true), Optional.of(false));
        return new Situation(
                3,
                false,
                good.verdict(),
                Optional.of(plan),
                good.objects(),
                List.of(pod("a", serves), pod("b", serves)),
                Map.of());
    }

    static Situation withDeployment(Deployment deployment) {
        return with(objects ->
                new ObjectState(List.of(), List.of(), List.of(), Optional.of(deployment), objects.service()));
    }

    static PodReport pod(String name, PodAnswer answer) {
        return new PodReport(name, "uid-" + name, true, false, true, answer);
    }

    static PodAnswer serving(Optional<Boolean> healthy) {
        return reported(HASH, healthy, Optional.of(false));
    }

    static PodAnswer reported(String hash, Optional<Boolean> healthy, Optional<Boolean> forbidden) {
        return new PodAnswer.Reported(
                hash,
                1,
                "serving",
                List.of(),
                List.of(),
                List.of(new ServerReport(
                        "fe",
                        "fe01.corp.contoso.com",
                        "10.20.0.11:4443",
                        false,
                        false,
                        false,
                        0,
                        healthy,
                        Optional.empty(),
                        new TreeSet<>())),
                Optional.empty(),
                forbidden);
    }

    static Deployment deployment(int wanted, int updated, int ready) {
        return new DeploymentBuilder()
                .withNewMetadata()
                .withGeneration(1L)
                .endMetadata()
                .withNewSpec()
                .withReplicas(wanted)
                .endSpec()
                .withNewStatus()
                .withObservedGeneration(1L)
                .withReplicas(wanted)
                .withUpdatedReplicas(updated)
                .withReadyReplicas(ready)
                .endStatus()
                .build();
    }

    static Service service(String type, boolean address) {
        ServiceBuilder service = new ServiceBuilder()
                .withNewSpec()
                .withType(type)
                .withClusterIPs("10.96.0.10")
                .endSpec();
        return address
                ? service.withNewStatus()
                        .withNewLoadBalancer()
                        .addNewIngress()
                        .withIp("203.0.113.7")
                        .endIngress()
                        .endLoadBalancer()
                        .endStatus()
                        .build()
                : service.build();
    }
}

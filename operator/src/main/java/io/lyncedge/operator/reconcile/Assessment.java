package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.LyncEdgeProxyStatus;
import io.lyncedge.config.Bundle;
import io.lyncedge.operator.dataplane.PodReport;
import io.lyncedge.operator.dataplane.PodReports;
import io.lyncedge.operator.resources.ObjectIdentity;
import io.lyncedge.operator.resources.WideningPolicies;
import io.lyncedge.operator.status.ObjectState;
import io.lyncedge.operator.status.Situation;
import io.lyncedge.operator.status.UpgradeStage;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.StoredBundle;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans and applies a resource, and looks at what came of it. */
final class Assessment {
    private static final String PAUSED = "lyncedge.io/paused";

    /** The end of an upgrade could not be written. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Sources sources;
    private final LivePlanner planner;
    private final PlanApplier applier;
    private final Upgrades upgrades;
    private final PodReports reports;

    Assessment(Sources sources, LivePlanner planner, Upgrades upgrades, PodReports reports) {
        this.sources = sources;
        this.planner = planner;
        this.upgrades = upgrades;
        this.applier = new PlanApplier(sources);
        this.reports = reports;
    }

    /**
     * What a pass came to.
     *
     * @param application what became of each object
     * @param situation what there is to say about it
     * @param again when to look again although nothing happens
     */
    record Result(Application application, Situation situation, Optional<Duration> again) {}

    /** Empty while a spec waits for the first answers of name servers, which is a matter of seconds. */
    Optional<Result> assess(LyncEdgeProxy resource) {
        LivePlan live = planner.plan(resource);
        return live.pending() && isUnseen(resource) ? Optional.empty() : Optional.of(assess(resource, live));
    }

    private Result assess(LyncEdgeProxy resource, LivePlan live) {
        boolean paused = isPaused(resource);
        Optional<Plan> plan = live.planning().plan();
        Optional<Staged> staged = plan.filter(_ -> !paused)
                .map(wanted -> upgrades.stage(resource, wanted, find(resource, Deployment.class)));
        Application application = plan.flatMap(wanted -> staged.map(rolling -> apply(resource, wanted, rolling)))
                .orElseGet(Application::new);
        ObjectState objects = objects(
                        resource, application, staged.map(Staged::stage).orElse(UpgradeStage.CURRENT))
                .withWidening(widening(resource, plan));
        heldHash(live, application).ifPresent(hash -> reports.expect(resource, objects.deployment(), hash));
        List<PodReport> pods = reports.of(resource);
        Situation situation = new Situation(
                generation(resource),
                paused,
                live.planning().verdict(),
                plan,
                objects,
                pods,
                live.passing(),
                plan.map(wanted -> sources.publishers().others(resource, wanted))
                        .orElse(Map.of()));
        Optional<Duration> again = Stream.of(
                        staged.flatMap(rolling -> followed(resource, situation, rolling)),
                        planner.untilLate(resource, pods))
                .flatMap(Optional::stream)
                .min(Duration::compareTo);
        return new Result(application, situation, again);
    }

    /** The resource is gone. */
    void forget(ResourceID resource) {
        planner.forget(resource);
    }

    private Application apply(LyncEdgeProxy resource, Plan plan, Staged staged) {
        try {
            return applier.apply(resource, plan, staged, heard(resource));
        } finally {
            upgrades.settle(resource);
        }
    }

    /** Ends an upgrade whose pods are programmed; else says when its time is over. */
    private Optional<Duration> followed(LyncEdgeProxy resource, Situation situation, Staged staged) {
        if (!staged.isUnderWay() || !situation.isRolledOut()) {
            return staged.left();
        }
        boolean ended = situation.plan().map(upgrades::finished).stream()
                .noneMatch(last -> applier.apply(resource, last).isStopped());
        upgrades.passOn();
        return Optional.of(AGAIN).filter(_ -> !ended);
    }

    /** Hash of the bundle that the cluster holds now: pods cannot serve by one that was not written. */
    private static Optional<String> heldHash(LivePlan live, Application application) {
        return application
                .present(Secret.class)
                .flatMap(_ -> live.planning().plan().map(Plan::bundle))
                .or(() -> live.stored().map(StoredBundle::bundle))
                .map(Bundle::hash);
    }

    private static boolean isUnseen(LyncEdgeProxy resource) {
        LyncEdgeProxyStatus status = resource.getStatus();
        return status == null || !Objects.equals(status.observedGeneration(), generation(resource));
    }

    private static long generation(LyncEdgeProxy resource) {
        return Objects.requireNonNullElse(resource.getMetadata().getGeneration(), 0L);
    }

    /** Whether an annotation stops writes. */
    static boolean isPaused(HasMetadata resource) {
        return "true".equals(resource.getMetadata().getAnnotations().get(PAUSED));
    }

    private HeardPods heard(LyncEdgeProxy resource) {
        return new HeardPods(reports.of(resource), hasNoPods(resource));
    }

    private boolean hasNoPods(LyncEdgeProxy resource) {
        return find(resource, Deployment.class)
                .map(Deployment::getStatus)
                .map(status -> Objects.requireNonNullElse(status.getReplicas(), 0) == 0)
                .orElse(true);
    }

    private List<String> widening(LyncEdgeProxy resource, Optional<Plan> plan) {
        return plan.map(wanted ->
                        WideningPolicies.names(wanted, sources.foreign().of(resource)))
                .orElse(List.of());
    }

    private ObjectState objects(LyncEdgeProxy resource, Application application, UpgradeStage upgrade) {
        return new ObjectState(
                application.foreign(),
                application.leaving(),
                application.failed().stream().map(ApiFailure::text).toList(),
                application.contested(),
                application.present(Deployment.class).or(() -> find(resource, Deployment.class)),
                application.present(Service.class).or(() -> find(resource, Service.class)),
                upgrade);
    }

    private <T extends HasMetadata> Optional<T> find(LyncEdgeProxy resource, Class<T> kind) {
        String name = new ObjectIdentity(LivePlanner.identity(resource)).name();
        return sources.owned()
                .find(kind, new ResourceID(name, resource.getMetadata().getNamespace()))
                .filter(object ->
                        Ownership.isControlledBy(resource.getMetadata().getUid(), object));
    }
}

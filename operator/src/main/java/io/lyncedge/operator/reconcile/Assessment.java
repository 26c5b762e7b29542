package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.LyncEdgeProxyStatus;
import io.lyncedge.operator.dataplane.PodReport;
import io.lyncedge.operator.dataplane.PodReports;
import io.lyncedge.operator.resources.ObjectIdentity;
import io.lyncedge.operator.status.ObjectState;
import io.lyncedge.operator.status.Situation;
import io.lyncedge.operator.translate.Plan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Plans and applies a resource, and looks at what came of it. */
final class Assessment {
    private static final String PAUSED = "lyncedge.io/paused";

    private final Sources sources;
    private final LivePlanner planner;
    private final PlanApplier applier;
    private final PodReports reports;

    Assessment(Sources sources, LivePlanner planner, PodReports reports) {
        this.sources = sources;
        this.planner = planner;
        this.applier = new PlanApplier(sources.store(), sources.owned());
        this.reports = reports;
    }

    /**
     * What a pass came to.
     *
     * @param application what became of each object
     * @param situation what there is to say about it
     */
    record Result(Application application, Situation situation) {}

    /** Empty while a spec waits for the first answers of name servers, which is a matter of seconds. */
    Optional<Result> assess(LyncEdgeProxy resource) {
        Planning planning = planner.plan(resource);
        return planning.pending() && isUnseen(resource) ? Optional.empty() : Optional.of(assess(resource, planning));
    }

    private Result assess(LyncEdgeProxy resource, Planning planning) {
        boolean paused = isPaused(resource);
        Application application = paused
                ? new Application()
                : planning.plan()
                        .map(plan -> applier.apply(resource, plan, isSettled(resource, plan)))
                        .orElseGet(Application::new);
        ObjectState objects = objects(resource, application);
        planning.plan()
                .ifPresent(plan -> reports.expect(
                        resource, objects.deployment(), plan.bundle().hash()));
        Situation situation = new Situation(
                generation(resource),
                paused,
                planning.verdict(),
                planning.plan(),
                objects,
                reports.of(resource),
                planning.plan()
                        .map(plan -> sources.publishers().others(resource, plan))
                        .orElse(Map.of()));
        return new Result(application, situation);
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

    /** Whether no pod, terminating ones included, still serves by another configuration. */
    private boolean isSettled(LyncEdgeProxy resource, Plan plan) {
        List<PodReport> pods = reports.of(resource);
        String hash = plan.bundle().hash();
        return pods.isEmpty() ? hasNoPods(resource) : pods.stream().allMatch(pod -> pod.serves(hash));
    }

    private boolean hasNoPods(LyncEdgeProxy resource) {
        return find(resource, Deployment.class)
                .map(Deployment::getStatus)
                .map(status -> Objects.requireNonNullElse(status.getReplicas(), 0) == 0)
                .orElse(true);
    }

    private ObjectState objects(LyncEdgeProxy resource, Application application) {
        return new ObjectState(
                application.foreign(),
                application.leaving(),
                application.failed().stream().map(ApiFailure::text).toList(),
                application.present(Deployment.class).or(() -> find(resource, Deployment.class)),
                application.present(Service.class).or(() -> find(resource, Service.class)));
    }

    private <T extends HasMetadata> Optional<T> find(LyncEdgeProxy resource, Class<T> kind) {
        String name = new ObjectIdentity(LivePlanner.identity(resource)).name();
        return sources.owned()
                .find(kind, new ResourceID(name, resource.getMetadata().getNamespace()))
                .filter(object ->
                        Ownership.isControlledBy(resource.getMetadata().getUid(), object));
    }
}

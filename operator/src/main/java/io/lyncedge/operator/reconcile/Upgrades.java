package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.resources.DeploymentFactory;
import io.lyncedge.operator.status.UpgradeStage;
import io.lyncedge.operator.translate.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Decides whether the pods of a resource may become of another kind. What the user wants of them rolls out at once; what
 * only the operator wants, after an upgrade, takes turns, and until then the Deployment keeps the template that it has.
 */
final class Upgrades {
    private final Turns turns;
    private final RolloutLimits limits;
    private final InstantSource clock;

    Upgrades(Turns turns, RolloutLimits limits, InstantSource clock) {
        this.turns = turns;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Stages the Deployment of a plan; to be followed by {@link #settle}.
     *
     * @param live as it is in the cluster, if it is the resource's own
     */
    Staged stage(LyncEdgeProxy resource, Plan plan, Optional<Deployment> live) {
        Deployment desired = desired(plan);
        PodKind wanted = PodKind.of(plan.workload(), desired);
        Optional<PodKind> last = live.flatMap(PodKind::read);
        boolean upgrade = last.filter(wanted::isUpgradeOf).isPresent();
        if (upgrade && !isWithoutPods(live) && !turns.begin(resource)) {
            return waiting(desired, last.orElse(wanted));
        }
        turns.leave(ResourceID.fromResource(resource));
        return rolling(desired, wanted.begun(begun(wanted, last, upgrade && !isWithoutPods(live))));
    }

    /** To be called when a staged Deployment was applied, or could not be. */
    void settle(LyncEdgeProxy resource) {
        turns.settle(resource);
    }

    /** Others may begin: an upgrade has come to its end, and {@link #finished} was applied. */
    void passOn() {
        turns.wake();
    }

    /** The Deployment of a plan when its upgrade has come to its end. */
    Deployment finished(Plan plan) {
        Deployment desired = desired(plan);
        PodKind.of(plan.workload(), desired).annotate(desired);
        return desired;
    }

    private Deployment desired(Plan plan) {
        Deployment desired = DeploymentFactory.create(plan);
        desired.getSpec()
                .setProgressDeadlineSeconds(Math.toIntExact(limits.deadline().toSeconds()));
        return desired;
    }

    /** Another template under an upgrade that has not finished takes its place, with time of its own. */
    private Optional<Instant> begun(PodKind wanted, Optional<PodKind> last, boolean upgrade) {
        Optional<Instant> before = last.flatMap(PodKind::begun);
        boolean same =
                last.filter(kind -> kind.template().equals(wanted.template())).isPresent();
        return upgrade || before.isPresent() && !same
                ? Optional.of(clock.instant().truncatedTo(ChronoUnit.SECONDS))
                : before;
    }

    private Staged rolling(Deployment desired, PodKind kind) {
        kind.annotate(desired);
        Optional<Duration> left = kind.begun()
                .map(since -> Duration.between(clock.instant(), since.plus(limits.deadline())))
                .filter(Duration::isPositive);
        UpgradeStage stage = kind.begun().isEmpty()
                ? UpgradeStage.CURRENT
                : left.isPresent() ? UpgradeStage.ROLLING : UpgradeStage.OVERDUE;
        return new Staged(Optional.of(desired), stage, left);
    }

    private static Staged waiting(Deployment desired, PodKind last) {
        last.annotate(desired);
        return new Staged(
                last.parsed()
                        .map(template -> new DeploymentBuilder(desired)
                                .editSpec()
                                .withTemplate(template)
                                .endSpec()
                                .build()),
                UpgradeStage.WAITING,
                Optional.empty());
    }

    /** Nothing rolls where nothing runs. */
    private static boolean isWithoutPods(Optional<Deployment> live) {
        return live.map(deployment -> deployment.getSpec().getReplicas())
                .filter(replicas -> replicas == 0)
                .isPresent();
    }
}

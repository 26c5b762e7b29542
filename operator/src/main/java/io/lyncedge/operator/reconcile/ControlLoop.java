package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.LyncEdgeProxyStatus;
import io.lyncedge.operator.status.Situation;
import io.lyncedge.operator.status.StatusFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One pass for one resource: resolve, translate, apply, observe. It looks at everything each time and remembers nothing
 * but what the caches hold.
 */
final class ControlLoop {
    /** A newer resource wakes anyhow. */
    private static final Duration AWAITED = Duration.ofSeconds(2);

    /** So do answers of name servers; while none answers, as many resources wait as there are. */
    private static final Duration AWAITED_NAMES = Duration.ofSeconds(30);

    /** A passing fault of the API server is worth a condition only if it does not pass. */
    private static final int ATTEMPTS_BEFORE_TELLING = 3;

    private final Sources sources;
    private final Assessment assessment;
    private final StatusWriter statuses;
    private final Clock clock;

    ControlLoop(Sources sources, Assessment assessment, StatusWriter statuses, Clock clock) {
        this.sources = sources;
        this.assessment = assessment;
        this.statuses = statuses;
        this.clock = clock;
    }

    UpdateControl<LyncEdgeProxy> run(LyncEdgeProxy resource, Context<LyncEdgeProxy> context) {
        try {
            return pass(resource, context);
        } finally {
            releaseIfGone(ResourceID.fromResource(resource), context);
        }
    }

    private UpdateControl<LyncEdgeProxy> pass(LyncEdgeProxy resource, Context<LyncEdgeProxy> context) {
        return assessment
                .assess(resource)
                .map(result -> conclude(resource, result, context))
                .orElseGet(() -> UpdateControl.<LyncEdgeProxy>noUpdate().rescheduleAfter(AWAITED_NAMES));
    }

    private UpdateControl<LyncEdgeProxy> conclude(
            LyncEdgeProxy resource, Assessment.Result result, Context<LyncEdgeProxy> context) {
        if (result.application().isOwnerless()) {
            return UpdateControl.noUpdate();
        }
        Optional<KubernetesClientException> failure = result.application().firstFailure();
        boolean told = failure.filter(cause -> !isWorthTelling(cause, context)).isPresent()
                || tell(resource, result.situation(), context);
        if (failure.filter(cause -> !ApiFailure.isNamespaceLeaving(cause)).isPresent()) {
            throw failure.get();
        }
        UpdateControl<LyncEdgeProxy> done = UpdateControl.noUpdate();
        if (!told) {
            return done.rescheduleAfter(AWAITED);
        }
        return Stream.of(result.application().nextLook(), result.again())
                .flatMap(Optional::stream)
                .min(Duration::compareTo)
                .map(done::rescheduleAfter)
                .orElse(done);
    }

    private static boolean isWorthTelling(KubernetesClientException cause, Context<LyncEdgeProxy> context) {
        int attempts =
                context.getRetryInfo().map(info -> info.getAttemptCount()).orElse(0);
        return !ApiFailure.isNamespaceLeaving(cause)
                && (!ApiFailure.isPassing(cause) || attempts >= ATTEMPTS_BEFORE_TELLING);
    }

    /** Whether the status says it now: not if the resource has changed since. */
    private boolean tell(LyncEdgeProxy resource, Situation situation, Context<LyncEdgeProxy> context) {
        Optional<LyncEdgeProxyStatus> before = Optional.ofNullable(resource.getStatus());
        LyncEdgeProxyStatus status = StatusFactory.create(situation, before, clock.instant());
        boolean sameSubject = before.filter(old -> isSameSubject(old, status)).isPresent();
        return sameSubject && situation.isProvisional() || statuses.write(resource, status, context);
    }

    private static boolean isSameSubject(LyncEdgeProxyStatus old, LyncEdgeProxyStatus status) {
        return Objects.equals(old.observedGeneration(), status.observedGeneration())
                && Objects.equals(old.configHash(), status.configHash());
    }

    /** The resource may have been deleted while this pass read references for it. */
    private void releaseIfGone(ResourceID id, Context<LyncEdgeProxy> context) {
        if (context.getPrimaryCache().get(id).isEmpty()) {
            sources.named().retain(id, Set.of());
            assessment.forget(id);
        }
    }
}

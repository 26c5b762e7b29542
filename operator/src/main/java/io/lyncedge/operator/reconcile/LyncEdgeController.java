package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.RegisteredController;
import io.javaoperatorsdk.operator.api.config.ConfigurationServiceOverrider;
import io.javaoperatorsdk.operator.api.config.ControllerConfigurationOverrider;
import io.javaoperatorsdk.operator.processing.Controller;
import io.javaoperatorsdk.operator.processing.event.rate.LinearRateLimiter;
import io.javaoperatorsdk.operator.processing.retry.GenericRetry;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

/** The controller of LyncEdgeProxies, for the process that runs it. */
public final class LyncEdgeController {
    private static final int THREADS = 6;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);
    private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(4);
    private static final Duration LIMIT_PERIOD = Duration.ofSeconds(1);
    private static final int LIMIT = 10;

    private LyncEdgeController() {}

    /** What the controller needs of the framework, whatever else the process sets. */
    public static void configure(ConfigurationServiceOverrider overrider) {
        overrider
                .checkingCRDAndValidateLocalModel(false)
                .withConcurrentReconciliationThreads(THREADS)
                .withParseResourceVersions(true)
                .withPreviousAnnotationForDependentResources(false)
                .withUseSSAToPatchPrimaryResource(true);
    }

    /** Registers the controller; it starts with the operator. */
    public static RegisteredController<LyncEdgeProxy> register(
            Operator operator, ControllerSettings settings, Surroundings surroundings) {
        return operator.register(
                new LyncEdgeReconciler(settings, surroundings), overrider -> configure(overrider, settings));
    }

    /** The resources as the controller's informer knows them. */
    public static Stream<LyncEdgeProxy> resources(RegisteredController<LyncEdgeProxy> controller) {
        return controller instanceof Controller<LyncEdgeProxy> running
                ? running.getEventSourceManager().getControllerEventSource().list(_ -> true)
                : Stream.empty();
    }

    /** How many resources wait for their turn in an upgrade of the operator. */
    public static int waiting(RegisteredController<LyncEdgeProxy> controller) {
        return controller instanceof Controller<LyncEdgeProxy> running
                        && running.getReconciler() instanceof LyncEdgeReconciler reconciler
                ? reconciler.waiting()
                : 0;
    }

    private static void configure(
            ControllerConfigurationOverrider<LyncEdgeProxy> overrider, ControllerSettings settings) {
        overrider
                .withGenerationAware(false)
                .withOnUpdateFilter(LyncEdgeController::isNews)
                .withReconciliationMaxInterval(AT_LEAST_EVERY)
                .withRateLimiter(new LinearRateLimiter(LIMIT_PERIOD, LIMIT))
                .withRetry(new GenericRetry()
                        .setInitialInterval(FIRST_RETRY)
                        .setMaxInterval(LONGEST_RETRY.toMillis())
                        .withoutMaxAttempts());
        if (settings.namespaces().isEmpty()) {
            overrider.watchingAllNamespaces();
        } else {
            overrider.settingNamespaces(settings.namespaces());
        }
    }

    /** A new spec, or a switch among the annotations; statuses are our own words. */
    private static boolean isNews(HasMetadata now, HasMetadata before) {
        return !Objects.equals(
                        now.getMetadata().getGeneration(), before.getMetadata().getGeneration())
                || Assessment.isPaused(now) != Assessment.isPaused(before)
                || now.isMarkedForDeletion() != before.isMarkedForDeletion();
    }
}

package io.lyncedge.operator.runtime;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.RegisteredController;
import io.javaoperatorsdk.operator.api.config.ConfigurationServiceOverrider;
import io.javaoperatorsdk.operator.monitoring.micrometer.MicrometerMetrics;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.config.AddressFilter;
import io.lyncedge.operator.dataplane.LiveDataPlane;
import io.lyncedge.operator.dns.LiveNames;
import io.lyncedge.operator.reconcile.ControllerSettings;
import io.lyncedge.operator.reconcile.LyncEdgeController;
import io.lyncedge.operator.reconcile.RolloutLimits;
import io.lyncedge.operator.reconcile.Surroundings;
import io.lyncedge.operator.resolve.EndpointOverrides;
import io.lyncedge.operator.timer.ThreadTimer;
import io.lyncedge.operator.timer.Timer;
import io.lyncedge.operator.translate.OperatorPeer;
import io.lyncedge.operator.translate.TranslatorSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The running operator: one client, one controller, the election, the management port. */
final class OperatorProcess implements AutoCloseable {
    private static final Duration SYNC_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration LAST_RECONCILIATIONS = Duration.ofSeconds(5);

    private final ThreadTimer timer = new ThreadTimer("lyncedge-timer");
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Build build;
    private final Leadership leadership;
    private final OperatorMetrics metrics = new OperatorMetrics();
    private final OperatorSettings.OperatorPod pod;
    private final LeaderWatch watch;
    private final KubernetesClient client;
    private final Operator operator;
    private final ManagementServer management;
    private volatile Optional<String> notReady = Optional.of("starting");

    /**
     * Where the process runs.
     *
     * @param cluster the API server, and who asks
     * @param adminPort of the proxies
     * @param names resolved by name servers, with the timer of the process
     * @param end ends the process at once
     */
    record Place(Config cluster, int adminPort, Function<Timer, LiveNames> names, Runnable end) {}

    private OperatorProcess(OperatorSettings settings, Place place, Build build) throws IOException {
        this.build = build;
        leadership = new Leadership(timer, build.lease());
        pod = settings.pod();
        watch = new LeaderWatch(leadership, timer, place.end());
        client = OperatorClient.create(place.cluster(), new WriteGuard(leadership, pod.name()));
        operator = new Operator(overrider -> configure(overrider, settings));
        LiveDataPlane dataPlane = new LiveDataPlane(timer, workers, place.adminPort());
        LiveNames names = place.names().apply(timer);
        RegisteredController<LyncEdgeProxy> controller = LyncEdgeController.register(
                operator, controller(settings), new Surroundings(dataPlane, names, Clock.systemUTC()));
        ResourceMeters resources =
                new ResourceMeters(metrics.registry(), () -> LyncEdgeController.resources(controller));
        metrics.flag("lyncedge.operator.leader", "1 while this process holds the Lease", leadership::held);
        metrics.number("lyncedge.operator.pods", "Pods whose admin port is asked", dataPlane::pods);
        metrics.number("lyncedge.operator.names", "Names that are resolved", names::size);
        metrics.number(
                "lyncedge.operator.rollouts.waiting",
                "Resources that wait for their turn in an upgrade of the operator",
                () -> LyncEdgeController.waiting(controller));
        metrics.count(
                "lyncedge.operator.pod.reads",
                "Readings of admin ports",
                dataPlane.counts().reads());
        metrics.count(
                "lyncedge.operator.nudges",
                "Nudges of kubelets",
                dataPlane.counts().nudges());
        metrics.count("lyncedge.operator.dns.queries", "Names asked for, A and AAAA together", names.queries());
        management = ManagementServer.start(
                settings.pod().managementPort(), new ManagementPages(this::notReady, () -> metrics.page(resources)));
    }

    /**
     * Starts it and returns once it watches its resources; it leads when it holds the Lease.
     *
     * @throws IOException if the management port cannot be bound
     * @throws io.javaoperatorsdk.operator.OperatorException if the API server cannot be asked
     */
    static OperatorProcess start(OperatorSettings settings, Place place, Build build) throws IOException {
        OperatorProcess process = new OperatorProcess(settings, place, build);
        process.watch.start();
        process.operator.start();
        process.notReady = Optional.empty();
        return process;
    }

    /** Where {@code /livez}, {@code /readyz} and {@code /metrics} are. */
    int managementPort() {
        return management.port();
    }

    /** Lets reconciliations end, gives the Lease back, and frees everything. */
    @Override
    public void close() {
        notReady = Optional.of("stopping");
        watch.stop();
        operator.stop();
        LeaderElection.giveBack(client, pod);
        workers.shutdownNow();
        timer.close();
        client.close();
        management.close();
        metrics.close();
    }

    /** Informers count, the lead does not: whoever waits for it is ready too. */
    private Optional<String> notReady() {
        return notReady.or(() -> {
            String names = operator.getRuntimeInfo().unhealthyEventSources().values().stream()
                    .flatMap(sources -> sources.keySet().stream())
                    .sorted()
                    .collect(Collectors.joining(", "));
            return Optional.of("not watching: " + names).filter(_ -> !names.isEmpty());
        });
    }

    private void configure(ConfigurationServiceOverrider overrider, OperatorSettings settings) {
        LyncEdgeController.configure(overrider);
        overrider
                .withKubernetesClient(client)
                .withCloseClientOnStop(false)
                .withMetrics(MicrometerMetrics.withoutPerResourceMetrics(metrics.registry()))
                .withLeaderElectionConfiguration(LeaderElection.of(settings.pod(), build.lease(), watch))
                // One namespace whose role is gone must not stop the others.
                .withStopOnInformerErrorDuringStartup(false)
                .withCacheSyncTimeout(SYNC_TIMEOUT)
                .withReconciliationTerminationTimeout(LAST_RECONCILIATIONS);
    }

    private ControllerSettings controller(OperatorSettings settings) {
        OperatorPeer peer = new OperatorPeer(
                settings.pod().namespace(), OperatorPeer.installed().podLabels());
        return new ControllerSettings(
                settings.watchNamespaces(),
                new TranslatorSettings(
                        settings.proxyImage(), peer, settings.policyProbe(), EndpointOverrides.NONE, build.formats()),
                new AddressFilter(settings.forbiddenPoolCidrs(), false),
                new RolloutLimits(settings.maxRollouts(), settings.progressDeadline()),
                settings.pod().name());
    }
}

package io.lyncedge.operator.dataplane;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.timer.Timer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** The data plane of a cluster. */
public final class LiveDataPlane implements DataPlane, PodReports {
    private final Timer timer;
    private final Executor workers;
    private final int adminPort;
    private final DataPlaneCounts counts = DataPlaneCounts.none();
    private volatile Optional<PodReportSource> source = Optional.empty();

    /**
     * One that asks nobody until its event sources are registered.
     *
     * @param timer for what comes later
     * @param workers that may block; as many at a time as they like
     * @param adminPort of the proxies
     */
    public LiveDataPlane(Timer timer, Executor workers, int adminPort) {
        this.timer = timer;
        this.workers = workers;
        this.adminPort = adminPort;
    }

    @Override
    public List<EventSource<?, LyncEdgeProxy>> eventSources(EventSourceContext<LyncEdgeProxy> context) {
        PodIndex index = new PodIndex(context);
        LivePods pods = new LivePods(index, new StatusClient(adminPort), context.getClient(), counts);
        PodReportSource reports = new PodReportSource(index, changed -> new PodPoller(timer, workers, pods, changed));
        this.source = Optional.of(reports);
        return Stream.concat(index.eventSources().stream(), Stream.of(reports)).toList();
    }

    @Override
    public PodReports reports() {
        return this;
    }

    @Override
    public void expect(LyncEdgeProxy resource, Optional<Deployment> deployment, String wantedHash) {
        source.ifPresent(reports -> reports.expect(resource, deployment, wantedHash));
    }

    /** {@inheritDoc} Nothing is known before the event sources are made. */
    @Override
    public List<PodReport> of(LyncEdgeProxy resource) {
        return source.map(reports -> reports.of(resource)).orElse(List.of());
    }

    /** {@inheritDoc} None are known before the event sources are made. */
    @Override
    public Set<String> addresses(LyncEdgeProxy resource) {
        return source.map(reports -> reports.addresses(resource)).orElse(Set.of());
    }

    /** How often pods were asked and nudged. */
    public DataPlaneCounts counts() {
        return counts;
    }

    /** How many pods have been asked, with or without an answer. */
    public int pods() {
        return source.map(PodReportSource::size).orElse(0);
    }
}

package io.lyncedge.operator.dataplane;

import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.timer.Timer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** The data plane of a cluster. */
public final class LiveDataPlane implements DataPlane {
    private final Timer timer;
    private final Executor workers;
    private final int adminPort;
    private volatile Optional<PodReportSource> reports = Optional.empty();

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
        LivePods pods = new LivePods(index, new StatusClient(adminPort), context.getClient());
        PodReportSource reports = new PodReportSource(index, changed -> new PodPoller(timer, workers, pods, changed));
        this.reports = Optional.of(reports);
        return Stream.concat(index.eventSources().stream(), Stream.of(reports)).toList();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException before the event sources were made
     */
    @Override
    public PodReports reports() {
        return reports.orElseThrow(() -> new IllegalStateException("the event sources come first"));
    }

    /** How many pods have been asked, with or without an answer. */
    public int pods() {
        return reports.map(PodReportSource::size).orElse(0);
    }
}

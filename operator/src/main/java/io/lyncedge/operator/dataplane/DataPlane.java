package io.lyncedge.operator.dataplane;

import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import java.util.List;

/** The data plane as the reconciler sees it. */
public interface DataPlane {
    /**
     * The event sources of the one controller: pods, ReplicaSets and what pods report. To be called once, in {@code
     * prepareEventSources}.
     */
    List<EventSource<?, LyncEdgeProxy>> eventSources(EventSourceContext<LyncEdgeProxy> context);

    /** What the pods report. */
    PodReports reports();
}

package io.lyncedge.operator.dataplane;

import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import java.util.List;

/** The data plane as the reconciler sees it. */
public interface DataPlane {
    /** The event sources of one controller; to be registered in {@code prepareEventSources}. */
    List<EventSource<?, LyncEdgeProxy>> eventSources();

    /** What the pods report. */
    PodReports reports();
}

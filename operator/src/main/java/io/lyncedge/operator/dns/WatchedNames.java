package io.lyncedge.operator.dns;

import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/** The names of all resources, resolved once and again as their answers grow old. */
public interface WatchedNames {
    /**
     * The resolver for one reconciliation of a resource. It answers from memory and never waits: {@link NameAnswer.Pending}
     * for a name that nobody asked about before. The names of the last call are those that the resource uses: they are
     * resolved again by TTL, and the resource is reconciled when the answer to one of them changes.
     */
    default NameResolver of(LyncEdgeProxy resource) {
        return of(resource, Map.of());
    }

    /**
     * The same for a resource that has a configuration already.
     *
     * @param before the addresses there, by name: kept by a process that has just started as if it had seen them
     */
    NameResolver of(LyncEdgeProxy resource, Map<String, List<InetAddress>> before);

    /** What triggers those reconciliations; to be registered in {@code prepareEventSources}. */
    EventSource<?, LyncEdgeProxy> eventSource();
}

package io.lyncedge.operator.reconcile;

import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.dataplane.DataPlane;
import io.lyncedge.operator.dns.NameResolver;
import java.time.Clock;
import java.util.List;

/**
 * What the controller works with and does not own.
 *
 * @param dataPlane what the pods report
 * @param names answers from memory: it must not block
 * @param nameSources event sources that wake a resource when an answer has changed
 * @param clock for validity of certificates and times in the status
 */
public record Surroundings(
        DataPlane dataPlane, NameResolver names, List<EventSource<?, LyncEdgeProxy>> nameSources, Clock clock) {
    public Surroundings {
        nameSources = List.copyOf(nameSources);
    }
}

package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.Secret;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.references.LiveReferences;
import io.lyncedge.operator.references.NamedObjects;
import io.lyncedge.operator.references.TlsSecrets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the control loop reads from.
 *
 * @param owned objects of the resources
 * @param owners the resources themselves
 * @param foreign NetworkPolicies of others
 * @param tlsSecrets certificates of users
 * @param named authorities of users
 * @param publishers resources by the names that they publish
 * @param store objects for reading and writing
 * @param references where references are read
 */
record Sources(
        OwnedSources owned,
        Owners owners,
        ForeignPolicies foreign,
        InformerEventSource<Secret, LyncEdgeProxy> tlsSecrets,
        NamedObjects named,
        Publishers publishers,
        ObjectStore store,
        LiveReferences.Sources references) {
    static Sources create(EventSourceContext<LyncEdgeProxy> context) {
        OwnedSources owned = new OwnedSources(context);
        InformerEventSource<Secret, LyncEdgeProxy> tlsSecrets = TlsSecrets.eventSource(context);
        NamedObjects named = new NamedObjects(context.getClient());
        return new Sources(
                owned,
                new Owners(context.getPrimaryCache(), context.getClient()),
                new ForeignPolicies(context, owned),
                tlsSecrets,
                named,
                new Publishers(context.getPrimaryCache()),
                new ClusterObjects(context.getClient(), owned),
                new LiveReferences.Sources(tlsSecrets::get, named));
    }

    List<EventSource<?, LyncEdgeProxy>> eventSources() {
        return Stream.concat(owned.eventSources(), Stream.of(foreign.eventSource(), tlsSecrets, named, publishers))
                .toList();
    }
}

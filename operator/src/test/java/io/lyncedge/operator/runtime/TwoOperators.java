package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.api.Fault;
import io.lyncedge.operator.fixture.api.RecordedRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Two replicas of the operator, each a process of its own, the first of which leads; and a resource that is served. */
final class TwoOperators implements AutoCloseable {
    static final String FIRST = "operator-1";
    static final String SECOND = "operator-2";

    final ProcessWorld world = new ProcessWorld();
    final OperatorChild first;
    final OperatorChild second;
    private final AtomicInteger held = new AtomicInteger();
    private int edits;

    TwoOperators(Duration lease) throws IOException {
        OperatorChild.Around around =
                new OperatorChild.Around(world.server, world.nameServer, world.kubelets.adminPort());
        first = OperatorChild.start(around, FIRST, lease);
        world.awaitThat(() -> assertThat(world.leader()).isEqualTo(FIRST));
        second = OperatorChild.start(around, SECOND, lease);
        assertThat(second.managementPort()).isPositive();
        Deployment deployment = world.create();
        world.kubelets.roll(deployment, "contoso-a", "contoso-b");
        awaitServed();
    }

    /** Publishes one more name. */
    void edit() {
        edits++;
        world.edit("- {fqdn: meet%d.contoso.com, service: Meet, pool: fe}".formatted(edits));
    }

    /** Waits until everything says that the last edit is served: the resource, its bundle, its pods. */
    void awaitServed() {
        world.awaitThat(() -> {
            LyncEdgeProxy live = world.admin
                    .resources(LyncEdgeProxy.class)
                    .inNamespace(ProcessWorld.NAMESPACE)
                    .withName("contoso")
                    .require();
            assertThat(live.getStatus()).isNotNull();
            assertThat(live.getStatus().observedGeneration())
                    .isEqualTo(live.getMetadata().getGeneration());
            assertThat(live.getStatus().publications())
                    .extracting(publication -> publication.fqdn())
                    .contains(edits == 0 ? "webext.contoso.com" : "meet%d.contoso.com".formatted(edits));
            assertThat(List.of(hash("contoso-a"), hash("contoso-b")))
                    .containsOnly(live.getStatus().configHash());
        });
        world.awaitCondition("Programmed", "True", "Programmed");
    }

    private String hash(String pod) {
        return world.kubelets.proxy(pod).hash();
    }

    /** The API server lets writes of bundles by the first one wait from now on. */
    void holdBundles() {
        world.server.fail(
                request -> request.user().equals(FIRST)
                        && request.isWrite()
                        && request.resource().equals("secrets")
                        && held.incrementAndGet() > 0,
                new Fault.Slow(Duration.ofMinutes(5)));
    }

    /** How many of them have come. */
    int held() {
        return held.get();
    }

    /** What a replica has written, in order; Leases and questions about rights aside. */
    List<RecordedRequest> writes(String pod) {
        return world.server.requests(pod).stream()
                .filter(RecordedRequest::isWrite)
                .filter(request ->
                        !request.resource().equals("leases") && !request.group().equals("authorization.k8s.io"))
                .toList();
    }

    /** How often a replica has written the Lease. */
    long renewals(String pod) {
        return world.server.requests(pod).stream()
                .filter(request -> request.isWrite() && request.resource().equals("leases") && request.code() == 200)
                .count();
    }

    @Override
    public void close() {
        first.close();
        second.close();
        world.close();
    }
}

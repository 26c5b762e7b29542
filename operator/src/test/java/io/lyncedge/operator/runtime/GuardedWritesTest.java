package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lyncedge.operator.fixture.api.Fault;
import io.lyncedge.operator.fixture.api.RecordedRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * A leader that does not end when it has lost the Lease, as no release does, so that nothing but the guard inside its
 * client keeps it from writing over its successor.
 */
final class GuardedWritesTest {
    private static final String LEADER = "operator-3";
    private static final String SUCCESSOR = "operator-4";
    private static final Duration LEASE = Duration.ofSeconds(6);

    /** How long the API server asks the write to wait that is decided before the loss and sent after it. */
    private static final int PATIENCE_SECONDS = 5;

    @AutoClose
    private final ProcessWorld world;

    GuardedWritesTest() throws IOException {
        world = new ProcessWorld();
    }

    @Test
    void shouldSendNoWriteThatItDecidedOnBeforeOrAfterWhenItLostTheLeaseAndGoesOn() {
        OperatorChild.Around around =
                new OperatorChild.Around(world.server, world.nameServer, world.kubelets.adminPort());
        try (OperatorChild leader = OperatorChild.startStaying(around, LEADER, LEASE)) {
            // Given
            assertThat(leader.managementPort()).isPositive();
            Deployment deployment = world.create();
            world.kubelets.roll(deployment, "contoso-a", "contoso-b");
            world.awaitCondition("Programmed", "True", "Programmed");
            AtomicInteger heldBack = new AtomicInteger();
            world.server.fail(
                    request -> isBundle(request) && heldBack.incrementAndGet() > 0,
                    new Fault.Refused(429, "", PATIENCE_SECONDS));
            world.edit("- {fqdn: meet1.contoso.com, service: Meet, pool: fe}");
            await().until(() -> heldBack.get() > 0);

            // When
            leader.signal("STOP");
            letAnotherLead();
            world.server.heal();
            int before = writes().size();
            await().pollDelay(LEASE).until(() -> true);
            leader.signal("CONT");
            world.edit("- {fqdn: meet2.contoso.com, service: Meet, pool: fe}");

            // Then
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> leader.logged("a write is refused") > 2 || writes().size() > before);
            assertThat(writes().subList(before, writes().size())).isEmpty();
            assertThat(leader.isAlive()).isTrue();
            assertThat(world.leader()).isEqualTo(SUCCESSOR);
        }
    }

    private static boolean isBundle(RecordedRequest request) {
        return request.user().equals(LEADER)
                && request.isWrite()
                && request.resource().equals("secrets");
    }

    /** For long, so that the one before cannot come back. */
    private void letAnotherLead() {
        world.admin
                .leases()
                .inNamespace("lyncedge-system")
                .withName(LeaderElection.LEASE)
                .edit(lease -> {
                    lease.getSpec().setHolderIdentity(SUCCESSOR);
                    lease.getSpec()
                            .setRenewTime(ZonedDateTime.now(ZoneOffset.UTC).plusHours(1));
                    return lease;
                });
    }

    /** What has come of it so far, Leases and questions about rights aside. */
    private List<RecordedRequest> writes() {
        return world.server.requests(LEADER).stream()
                .filter(RecordedRequest::isWrite)
                .filter(request ->
                        !request.resource().equals("leases") && !request.group().equals("authorization.k8s.io"))
                .toList();
    }
}

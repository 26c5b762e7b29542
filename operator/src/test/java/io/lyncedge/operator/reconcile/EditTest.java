package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.PlayedDataPlane;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.api.RecordedRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What an edit changes, and in which order. */
final class EditTest {
    private static final LyncEdgeProxy WITH_PORT_80 =
            Resources.withPublication("- {fqdn: meet.contoso.com, service: Meet, pool: fe, http: Redirect}");

    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @Test
    void shouldOpenPolicyThenListenerThenPortWhenPort80IsNeeded() {
        // Given
        world.createReady(Resources.plain());
        int before = world.writes().size();

        // When
        replaceSpec(WITH_PORT_80);

        // Then
        world.awaitAsserted(() -> assertThat(ports()).containsExactly(443, 80));
        assertThat(writes(before)).containsSubsequence("networkpolicies", "secrets", "services");
    }

    @Test
    void shouldClosePortThenListenerThenPolicyWhenPort80IsNotNeededAnyMore() {
        // Given
        world.createReady(WITH_PORT_80);
        int before = world.writes().size();

        // When
        replaceSpec(Resources.plain());

        // Then
        world.awaitAsserted(() -> assertThat(policies()).doesNotContain("contoso-lyncedge-external-80"));
        assertThat(writes(before)).containsSubsequence("services", "secrets", "networkpolicies");
    }

    @Test
    void shouldKeepThePolicyOpenWhenAPodStillServesByTheOldConfiguration() {
        // Given
        world.createReady(WITH_PORT_80);
        world.pods().play(_ -> List.of(PlayedDataPlane.pod("slow", PlayedDataPlane.reported("0".repeat(64)))));

        // When
        replaceSpec(Resources.plain());

        // Then
        world.awaitCondition("contoso", "Programmed", "False", "ReplicaOutdated");
        world.awaitCalm();
        assertThat(policies()).contains("contoso-lyncedge-external-80");
        world.pods().play(hash -> List.of(PlayedDataPlane.pod("slow", PlayedDataPlane.reported(hash))));
        world.awaitAsserted(() -> assertThat(policies()).doesNotContain("contoso-lyncedge-external-80"));
    }

    @Test
    void shouldKeepTheOldAddressInThePolicyUntilNoPodUsesItWhenAnAddressChanges() {
        // Given
        world.createReady(Resources.plain());
        world.pods().play(_ -> List.of(PlayedDataPlane.pod("slow", PlayedDataPlane.reported("0".repeat(64)))));

        // When
        world.names().put("fe01.corp.contoso.com", "10.20.0.99");
        world.force("contoso", 2);

        // Then
        world.awaitAsserted(() -> assertThat(egress()).containsExactly("10.20.0.11/32", "10.20.0.99/32"));
        world.pods().play(hash -> List.of(PlayedDataPlane.pod("slow", PlayedDataPlane.reported(hash))));
        world.awaitAsserted(() -> assertThat(egress()).containsExactly("10.20.0.99/32"));
    }

    @Test
    void shouldKeepTheOldAddressInThePolicyWhileAPodHasConnectionsToItWhenAnAddressChanges() {
        // Given
        world.createReady(Resources.plain());
        world.pods().play(hash -> List.of(PlayedDataPlane.pod("a", connected(hash, "10.20.0.11:4443"))));

        // When
        world.names().put("fe01.corp.contoso.com", "10.20.0.99");
        world.force("contoso", 2);

        // Then
        world.awaitAsserted(() -> assertThat(egress()).containsExactly("10.20.0.11/32", "10.20.0.99/32"));
        world.awaitCondition("contoso", "Programmed", "True", "Programmed");
        world.awaitCalm();
        assertThat(egress()).containsExactly("10.20.0.11/32", "10.20.0.99/32");
        world.pods().play(hash -> List.of(PlayedDataPlane.pod("a", PlayedDataPlane.reported(hash))));
        world.awaitAsserted(() -> assertThat(egress()).containsExactly("10.20.0.99/32"));
    }

    private static PodAnswer connected(String hash, String endpoint) {
        return new PodAnswer.Reported(
                hash,
                1,
                "serving",
                List.of(),
                List.of(),
                List.of(),
                Optional.of(Set.of(endpoint)),
                Optional.empty(),
                Optional.empty());
    }

    private void replaceSpec(LyncEdgeProxy other) {
        world.edit("contoso", resource -> {
            resource.setSpec(other.getSpec());
            return resource;
        });
    }

    private List<String> writes(int skipped) {
        return world.writes().stream()
                .skip(skipped)
                .filter(write -> !write.resource().equals("events"))
                .map(RecordedRequest::resource)
                .distinct()
                .toList();
    }

    private List<Integer> ports() {
        Service service = world.admin()
                .services()
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName("contoso-lyncedge")
                .get();
        return service.getSpec().getPorts().stream().map(ServicePort::getPort).toList();
    }

    private List<String> policies() {
        return world
                .admin()
                .resources(NetworkPolicy.class)
                .inNamespace(OperatorWorld.NAMESPACE)
                .list()
                .getItems()
                .stream()
                .map(policy -> policy.getMetadata().getName())
                .toList();
    }

    private List<String> egress() {
        return world
                .admin()
                .resources(NetworkPolicy.class)
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName("contoso-lyncedge-internal-4443")
                .get()
                .getSpec()
                .getEgress()
                .stream()
                .flatMap(rule -> rule.getTo().stream())
                .map(peer -> peer.getIpBlock().getCidr())
                .toList();
    }
}

package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.fixture.api.RecordedRequest;
import io.lyncedge.operator.fixture.api.Rights;
import io.lyncedge.operator.fixture.api.Rights.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A whole operator under exactly the Roles that are shipped, on a server that refuses everything else. */
final class ShippedRightsTest {
    private static final String OPERATOR = "operator-1";
    private static final Rights SHIPPED = Rights.ofRoles(List.of(
            Path.of("..", "deploy", "named-namespaces", "role.yaml"),
            Path.of("..", "deploy", "base", "leader-role.yaml")));

    @AutoClose
    private final ProcessWorld world;

    ShippedRightsTest() throws IOException {
        world = new ProcessWorld();
    }

    @Test
    void shouldServeChangeRotateAndGoWhenNothingElseIsAllowed() {
        // Given
        world.server.restrict(OPERATOR, SHIPPED);
        world.start(OPERATOR);

        // When
        Deployment deployment = world.create();
        world.kubelets.roll(deployment, "contoso-a", "contoso-b");
        world.awaitCondition("Programmed", "True", "Programmed");
        String first = world.configHash();
        world.putCertificate(TestWorld.certificate(Duration.ofDays(60), "webext.contoso.com", "meet.contoso.com"));
        world.awaitThat(() -> assertThat(world.configHash()).isNotEqualTo(first));
        world.awaitCondition("Programmed", "True", "Programmed");
        String second = world.configHash();
        world.admin
                .resources(LyncEdgeProxy.class)
                .inNamespace(ProcessWorld.NAMESPACE)
                .withName("contoso")
                .edit(resource -> {
                    resource.setSpec(
                            ProcessWorld.resource("- {fqdn: meet.contoso.com, service: Meet, pool: fe, http: Redirect}")
                                    .getSpec());
                    return resource;
                });
        world.awaitThat(() -> assertThat(world.configHash()).isNotEqualTo(second));
        world.awaitCondition("Programmed", "True", "Programmed");

        // Then
        assertThat(refused()).isEmpty();
    }

    @Test
    void shouldBeRefusedWhenARightIsMissing() {
        // Given
        world.server.restrict(
                OPERATOR,
                SHIPPED.without(new Right(ProcessWorld.NAMESPACE, "networking.k8s.io", "networkpolicies", "create")));

        // When
        world.start(OPERATOR);
        world.admin.resource(ProcessWorld.resource("")).create();

        // Then: without its policies nothing else comes
        world.awaitThat(() ->
                assertThat(refused()).extracting(RecordedRequest::resource).contains("networkpolicies"));
        assertThat(world.admin
                        .apps()
                        .deployments()
                        .inNamespace(ProcessWorld.NAMESPACE)
                        .list()
                        .getItems())
                .isEmpty();
    }

    private List<RecordedRequest> refused() {
        return world.server.requests(OPERATOR).stream()
                .filter(request -> request.code() == 403)
                .toList();
    }
}

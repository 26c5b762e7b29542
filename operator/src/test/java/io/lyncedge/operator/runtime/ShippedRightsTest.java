package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.Documents;
import io.lyncedge.operator.fixture.Encoding;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.fixture.api.RecordedRequest;
import io.lyncedge.operator.fixture.api.Rights;
import io.lyncedge.operator.fixture.api.Rights.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A whole operator under exactly the Roles that are shipped, on a server that refuses everything else. */
final class ShippedRightsTest {
    private static final String OPERATOR = "operator-1";
    private static final Rights SHIPPED = Rights.ofRoles(List.of(
            Path.of("..", "deploy", "named-namespaces", "role.yaml"),
            Path.of("..", "deploy", "base", "leader-role.yaml")));

    /** What the Roles allow and a plain resource does not need. */
    private static final String EVERYTHING = """
            apiVersion: lyncedge.io/v1alpha1
            kind: LyncEdgeProxy
            metadata: {name: contoso, namespace: lync-edge}
            spec:
              autoscaling: {minReplicas: 2, maxReplicas: 4, targetCPUUtilizationPercentage: 70}
              tls: {certificates: [{secretName: contoso-public}]}
              pools:
              - {name: fe, role: FrontEnd, servers: [{address: fe.corp.contoso.com}], tls: {trustedCA: {configMap: corp-ca, key: ca.crt}}}
              - {name: dir, role: Director, servers: [{address: 10.20.0.50}], tls: {serverName: d.corp.contoso.com, trustedCA: {secret: ca, key: ca.crt}}}
              publications:
              - {fqdn: webext.contoso.com, service: WebServices, pool: fe}
              - {fqdn: meet.contoso.com, service: Meet, pool: fe, http: Redirect}
              - {fqdn: lyncdiscover.contoso.com, service: Autodiscover, pool: dir, https: Closed, http: Bridge}
            """;

    @AutoClose
    private final ProcessWorld world;

    ShippedRightsTest() throws IOException {
        world = new ProcessWorld();
    }

    @Test
    void shouldUseEveryRightAndBeRefusedNothingWhenAResourceComesChangesRotatesAndGoes() {
        // Given
        world.server.restrict(OPERATOR, SHIPPED);
        OperatorProcess process = world.start(OPERATOR);
        world.admin.resource(authority()).create();

        // When
        world.kubelets.roll(world.create(), "contoso-a", "contoso-b");
        world.awaitCondition("Programmed", "True", "Programmed");
        change(() -> world.putCertificate(
                TestWorld.certificate(Duration.ofDays(60), "webext.contoso.com", "meet.contoso.com")));
        change(() -> replace(Documents.resource(EVERYTHING)));
        change(() -> replace(ProcessWorld.resource("")));
        world.awaitThat(() -> assertThat(used())
                .contains("autoscaling/horizontalpodautoscalers delete", "networking.k8s.io/networkpolicies delete"));
        resource().delete();
        world.awaitThat(() -> assertThat(
                        world.server.count("networkpolicies", _ -> true) + world.server.count("deployments", _ -> true))
                .isZero());
        world.stop(process);

        // Then
        assertThat(refused()).isEmpty();
        assertThat(used()).isEqualTo(shipped());
    }

    /** Does something, and waits until the pods serve what comes of it. */
    private void change(Runnable action) {
        String before = world.configHash();
        action.run();
        world.awaitThat(() -> assertThat(world.configHash()).isNotEqualTo(before));
        world.awaitCondition("Programmed", "True", "Programmed");
    }

    private void replace(LyncEdgeProxy wanted) {
        resource().edit(live -> {
            live.setSpec(wanted.getSpec());
            return live;
        });
    }

    private Resource<LyncEdgeProxy> resource() {
        return world.admin
                .resources(LyncEdgeProxy.class)
                .inNamespace(ProcessWorld.NAMESPACE)
                .withName("contoso");
    }

    private static Secret authority() {
        return new SecretBuilder()
                .withNewMetadata()
                .withName("ca")
                .withNamespace(ProcessWorld.NAMESPACE)
                .endMetadata()
                .withType("Opaque")
                .withData(Map.of("ca.crt", Encoding.base64(TestWorld.AUTHORITY.pem())))
                .build();
    }

    /** {@code GROUP/RESOURCE VERB}; that everybody may ask for his own rights is no right. */
    private Set<String> used() {
        return world.server.requests(OPERATOR).stream()
                .filter(request -> !request.group().equals("authorization.k8s.io"))
                .map(request -> request.group() + "/" + request.resource() + " " + request.verb())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> shipped() {
        return SHIPPED.granted().stream()
                .map(right -> right.group() + "/" + right.resource() + " " + right.verb())
                .collect(Collectors.toCollection(TreeSet::new));
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

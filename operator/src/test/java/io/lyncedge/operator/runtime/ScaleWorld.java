package io.lyncedge.operator.runtime;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.NonDeletingOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.Documents;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestNameServer;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.fixture.api.ApiServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.xbill.DNS.Type;

/** Many resources, each with a certificate, an authority, a server name and a pod of its own. */
final class ScaleWorld implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final String RESOURCE = """
            apiVersion: lyncedge.io/v1alpha1
            kind: LyncEdgeProxy
            metadata: {name: site-%1$d, namespace: lync-edge}
            spec:
              replicas: 1
              tls: {certificates: [{secretName: public-%1$d}]}
              pools:
              - {name: fe, role: FrontEnd, servers: [{address: fe-%1$d.corp.contoso.com}], tls: {trustedCA: {configMap: ca-%1$d, key: ca.crt}}}
              publications:
              - {fqdn: webext-%1$d.contoso.com, service: WebServices, pool: fe}
              - {fqdn: meet-%1$d.contoso.com, service: Meet, pool: fe, http: Redirect}
            """;

    final ApiServer server = new ApiServer();
    final KubernetesClient admin = server.client("admin");
    final PlayedFleet fleet = new PlayedFleet(admin);
    final TestNameServer nameServer = new TestNameServer();
    final int size;

    ScaleWorld(int size) throws IOException {
        this.size = size;
        for (int i = 0; i < size; i++) {
            putReferences(i);
            nameServer.record("fe-" + i + ".corp.contoso.com.", 30, Type.A, "10.20." + i / 250 + "." + (i % 250 + 1));
        }
    }

    /** Gives a resource another certificate. */
    void renew(int i) {
        putCertificate(i, Duration.ofDays(9001));
    }

    private void putCertificate(int i, Duration left) {
        TestCertificate certificate =
                TestWorld.certificate(left, "webext-" + i + ".contoso.com", "meet-" + i + ".contoso.com");
        admin.resource(certificate.secret(ProcessWorld.NAMESPACE, "public-" + i))
                .createOr(NonDeletingOperation::update);
    }

    private void putReferences(int i) {
        putCertificate(i, Duration.ofDays(9000));
        admin.resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("ca-" + i)
                        .withNamespace(ProcessWorld.NAMESPACE)
                        .endMetadata()
                        .withData(Map.of("ca.crt", TestWorld.AUTHORITY.pem()))
                        .build())
                .create();
    }

    void createAll() {
        IntStream.range(0, size)
                .forEach(i -> admin.resource(Documents.resource(RESOURCE.formatted(i)))
                        .create());
    }

    /** Changes one field of a resource. */
    void edit(int i, int responseSeconds) {
        resource(i)
                .patch(
                        PatchContext.of(PatchType.JSON_MERGE),
                        "{\"spec\":{\"timeouts\":{\"responseSeconds\":" + responseSeconds + "}}}");
    }

    void deleteAll() {
        IntStream.range(0, size).forEach(i -> resource(i).delete());
    }

    private Resource<LyncEdgeProxy> resource(int i) {
        return admin.resources(LyncEdgeProxy.class)
                .inNamespace(ProcessWorld.NAMESPACE)
                .withName("site-" + i);
    }

    /** Waits until every resource is Ready as it is now. */
    void awaitReady(ScaleProcess operator) {
        await().atMost(PATIENCE)
                .failFast("the operator has ended", () -> !operator.isAlive())
                .pollInterval(Duration.ofMillis(200))
                .until(() -> server.count("lyncedgeproxies", ScaleWorld::isReady) == size);
    }

    /** Waits until nothing is left of the resources. */
    void awaitGone() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> server.count("networkpolicies", _ -> true)
                                + server.count("pods", _ -> true)
                                + server.count("deployments", _ -> true)
                        == 0);
    }

    private static boolean isReady(JsonNode resource) {
        JsonNode generation = resource.at("/metadata/generation");
        for (JsonNode condition : resource.at("/status/conditions")) {
            if (condition.path("type").asText().equals("Ready")) {
                return condition.path("status").asText().equals("True")
                        && condition.path("observedGeneration").asLong() == generation.asLong();
            }
        }
        return false;
    }

    @Override
    public void close() {
        fleet.close();
        admin.close();
        server.close();
        nameServer.close();
    }
}

package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.dsl.NonDeletingOperation;
import io.lyncedge.operator.fixture.Documents;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestWorld;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Name servers that swallow every question, asked again a hundred times as often as in a cluster; {@code ScaleTest} does it with
 * a thousand resources.
 */
final class BlackholedNamesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    /** More than there are names asked for at a time. */
    private static final int MANY = 40;

    private static final String RESOURCE = """
            apiVersion: lyncedge.io/v1alpha1
            kind: LyncEdgeProxy
            metadata: {name: r%1$d, namespace: lync-edge}
            spec:
              tls: {certificates: [{secretName: c%1$d}]}
              pools:
              - {name: fe, role: FrontEnd, servers: [{address: fe%1$d.corp.contoso.com}], tls: {trustedCA: {configMap: corp-ca, key: ca.crt}}}
              publications:
              - {fqdn: n%1$d.contoso.com, service: WebServices, pool: fe}
            """;

    @AutoClose
    private final ProcessWorld world;

    BlackholedNamesTest() throws IOException {
        world = new ProcessWorld();
    }

    @Test
    void shouldApplyACertificateWithinFiveSecondsWhenNoNameServerAnswers() {
        assertThat(change(MANY)).isLessThan(AT_MOST);
    }

    /** How long a change of one of them takes when each resource has said that no name server answers. */
    private Duration change(int resources) {
        world.nameServer.fallSilent();
        IntStream.range(0, resources).forEach(i -> put(i, Duration.ofDays(9000)));
        world.start("operator-1");
        IntStream.range(0, resources)
                .forEach(i -> world.admin
                        .resource(Documents.resource(RESOURCE.formatted(i)))
                        .create());
        await().atMost(PATIENCE)
                .until(() -> world.server.count("lyncedgeproxies", BlackholedNamesTest::isTold) == resources);
        awaitCalm();
        Duration took = replace(resources - 1);
        System.out.printf(
                "no name server answers for %d resources: a certificate is applied after %d ms%n",
                resources, took.toMillis());
        return took;
    }

    private static boolean isTold(JsonNode resource) {
        return resource.path("status").toString().contains("no name server answered");
    }

    private void awaitCalm() {
        AtomicLong before = new AtomicLong();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> before.getAndSet(writes()) == writes());
    }

    private long writes() {
        return world.writes("operator-1", resource -> !resource.equals("leases"));
    }

    private Duration replace(int number) {
        String before = chain(number);
        put(number, Duration.ofDays(9001));
        long start = System.nanoTime();
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !chain(number).equals(before));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void put(int number, Duration left) {
        TestCertificate certificate = TestWorld.certificate(left, "n" + number + ".contoso.com");
        world.admin
                .resource(certificate.secret(ProcessWorld.NAMESPACE, "c" + number))
                .createOr(NonDeletingOperation::update);
    }

    private String chain(int number) {
        Secret bundle = world.admin
                .secrets()
                .inNamespace(ProcessWorld.NAMESPACE)
                .withName("r" + number + "-lyncedge-bundle")
                .require();
        return bundle.getData().getOrDefault("tls.c" + number + ".crt", "");
    }
}

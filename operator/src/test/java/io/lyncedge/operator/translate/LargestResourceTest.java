package io.lyncedge.operator.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.Documents;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestWorld;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** As many items of each kind as the schema allows, with names of a usual length. */
final class LargestResourceTest {
    private final TestWorld world = new TestWorld();

    @Test
    void shouldFitASecretWhenEveryListIsFull() {
        // Given
        LyncEdgeProxy resource = Documents.resource(document());
        IntStream.range(0, 64).forEach(this::store);
        IntStream.range(0, 64 * 32)
                .forEach(i -> world.names().put(server(i), "10.20." + i % 512 / 256 + "." + i % 256));

        // When
        Translation translation =
                new Translator(Resources.SETTINGS).translate(resource, world.resolve(resource), Resources.KEY);

        // Then
        assertThat(translation).isInstanceOfSatisfying(Translation.Accepted.class, accepted -> {
            assertThat(accepted.plan().problems()).isEmpty();
            assertThat(accepted.plan().config().publications()).hasSize(512);
        });
    }

    private void store(int index) {
        TestCertificate certificate = TestWorld.certificate(
                Duration.ofDays(90),
                IntStream.range(0, 8).mapToObj(i -> name(index * 8 + i)).toArray(String[]::new));
        String chain = certificate.pem() + TestWorld.AUTHORITY.pem();
        world.source().tls("cert" + index, chain, certificate.key().pem());
    }

    private static String document() {
        return """
                metadata: {name: largest, namespace: lync-edge}
                spec:
                  tls:
                    certificates:
                %s
                  pools:
                %s
                  publications:
                %s
                """.formatted(
                        lines(64, i -> "    - {secretName: cert" + i + "}"),
                        lines(64, LargestResourceTest::pool),
                        lines(512, i -> "  - {fqdn: " + name(i) + ", service: WebServices, pool: pool" + i % 64 + "}"));
    }

    private static String pool(int index) {
        String servers = IntStream.range(0, 32)
                .mapToObj(i -> "{address: " + server(index * 32 + i) + "}")
                .collect(Collectors.joining(", "));
        return "  - {name: pool" + index + ", role: FrontEnd, servers: [" + servers
                + "], tls: {trustedCA: {configMap: corp-ca, key: ca.crt}}}";
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private static String name(int index) {
        return "webext" + index + ".contoso.com";
    }

    private static String server(int index) {
        return "server" + index + ".corp.contoso.com";
    }
}

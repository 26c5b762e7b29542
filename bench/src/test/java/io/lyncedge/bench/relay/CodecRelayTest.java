package io.lyncedge.bench.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.lyncedge.bench.load.Answer;
import io.lyncedge.bench.load.SingleRequest;
import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.site.Names;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodecRelayTest {
    @TempDir
    Path directory;

    private final TestAuthority root = TestAuthority.create("relay test");
    private final Queue<Headers> received = new ConcurrentLinkedQueue<>();
    private HttpsServer backend;
    private CodecRelay relay;
    private SingleRequest client;

    @BeforeEach
    void start() throws IOException {
        root.writeTrust(directory);
        root.ecdsa(Names.PUBLISHED).writeSecret(directory);
        backend = backend(root.ecdsa(Names.SERVER));
        relay = relay(Names.SERVER);
        client = SingleRequest.trusting(directory.resolve("ca.crt"));
    }

    @AfterEach
    void stop() {
        relay.close();
        backend.stop(0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"S1", "S2", "S3"})
    void shouldDeliverTheSameBytesWhenTheBackendAnswers(Scenario scenario) throws IOException {
        // When the second request finds an idle upstream connection
        Answer first = client.get(relay.port(), Names.PUBLISHED, scenario.path());
        Answer second = client.get(relay.port(), Names.PUBLISHED, scenario.path());

        // Then
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).isEqualTo(scenario.body());
        assertThat(second.body()).isEqualTo(scenario.body());
    }

    @Test
    void shouldKeepTheHostAndTellWhoAsked() throws IOException {
        // When
        client.get(relay.port(), Names.PUBLISHED, Scenario.S1.path());

        // Then
        Headers headers = received.remove();
        assertThat(headers.getFirst("Host")).isEqualTo(Names.PUBLISHED);
        assertThat(headers.getFirst("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(headers.getFirst("X-Forwarded-Proto")).isEqualTo("https");
    }

    @Test
    void shouldNotAskABackendWithAnotherName() throws IOException {
        // Given
        try (CodecRelay strict = relay("other.corp.contoso.com")) {
            // When
            Answer answer = client.get(strict.port(), Names.PUBLISHED, Scenario.S1.path());

            // Then
            assertThat(answer.status()).isZero();
            assertThat(received).isEmpty();
        }
    }

    private CodecRelay relay(String serverName) {
        return CodecRelay.start(new RelaySettings(
                0,
                backend.getAddress().getPort(),
                serverName,
                directory.resolve("tls.crt"),
                directory.resolve("tls.key"),
                directory.resolve("ca.crt")));
    }

    private HttpsServer backend(IssuedCertificate certificate) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.serverContext()));
        for (Scenario scenario : List.of(Scenario.S1, Scenario.S2, Scenario.S3)) {
            server.createContext(scenario.path(), exchange -> answer(exchange, scenario));
        }
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange, Scenario scenario) throws IOException {
        received.add(exchange.getRequestHeaders());
        exchange.sendResponseHeaders(200, scenario.bodyBytes());
        exchange.getResponseBody().write(scenario.body().getBytes(StandardCharsets.US_ASCII));
        exchange.close();
    }
}

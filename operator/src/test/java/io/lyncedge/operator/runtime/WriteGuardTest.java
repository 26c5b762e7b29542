package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.lyncedge.operator.fixture.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WriteGuardTest {
    private static final String IDENTITY = "operator-1";

    private final TestClock clock = new TestClock();
    private final Leadership leadership = new Leadership(clock, LeasePeriods.STANDARD);
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private HttpServer server;
    private KubernetesClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                arrived.add(exchange.getRequestMethod());
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        Config config = new ConfigBuilder(Config.empty())
                .withMasterUrl("http://localhost:" + server.getAddress().getPort())
                .withRequestRetryBackoffLimit(0)
                .build();
        client = OperatorClient.create(config, new WriteGuard(leadership, IDENTITY));
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    void shouldRefuseWritesWhenTheLeaseWasNeverHeld() {
        assertThatThrownBy(this::write)
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining("refused");
        assertThat(arrived).isEmpty();
    }

    @Test
    void shouldLetWritesThroughUntilTheRenewDeadlineWhenTheLeaseIsHeld() {
        // Given
        renew(IDENTITY);

        // When
        clock.advance(LeasePeriods.STANDARD.renewDeadline().minusMillis(1));
        write();
        clock.advance(Duration.ofMillis(1));

        // Then
        assertThatThrownBy(this::write).hasMessageContaining("refused");
        assertThat(arrived).containsExactly("POST", "POST");
    }

    @Test
    void shouldLetWritesThroughAgainWhenTheLeaseIsRenewed() {
        // Given
        renew(IDENTITY);
        clock.advance(Duration.ofMinutes(1));
        renew(IDENTITY);

        // When
        write();

        // Then
        assertThat(arrived).hasSize(3);
    }

    @Test
    void shouldNotCountARenewalWhenTheServerRefusesIt() {
        // Given
        status = 409;
        assertThatThrownBy(() -> renew(IDENTITY)).isInstanceOf(KubernetesClientException.class);

        // Then
        status = 200;
        assertThatThrownBy(this::write).hasMessageContaining("refused");
    }

    @Test
    void shouldNotCountALeaseWhenItIsGivenBack() {
        // Given
        renew("");

        // Then
        assertThatThrownBy(this::write).hasMessageContaining("refused");
    }

    @Test
    void shouldLetReadsThroughWhenTheLeaseIsNotHeld() {
        // When
        client.configMaps().inNamespace("lync-edge").withName("a").get();

        // Then
        assertThat(arrived).containsExactly("GET");
    }

    private void write() {
        ConfigMap object = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("a")
                .withNamespace("lync-edge")
                .endMetadata()
                .build();
        client.resource(object).create();
    }

    private void renew(String holder) {
        client.resource(new LeaseBuilder()
                        .withNewMetadata()
                        .withName("lyncedge-operator")
                        .withNamespace("lyncedge-system")
                        .endMetadata()
                        .withNewSpec()
                        .withHolderIdentity(holder)
                        .endSpec()
                        .build())
                .create();
    }
}

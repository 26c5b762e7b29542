package io.lyncedge.operator.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Watches of an API server that accepts them and has nothing to tell. */
final class QuietWatchTest {
    private static final String EMPTY =
            "{\"apiVersion\":\"v1\",\"kind\":\"ServiceAccountList\",\"metadata\":{\"resourceVersion\":\"7\"},\"items\":[]}";
    private static final String EVENT =
            "{\"type\":\"ADDED\",\"object\":{\"apiVersion\":\"v1\",\"kind\":\"ServiceAccount\",\"metadata\":"
                    + "{\"name\":\"late\",\"namespace\":\"quiet\",\"resourceVersion\":\"8\"}}}\n";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch change = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger accepted = new AtomicInteger();
    private final HttpServer server;

    QuietWatchTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void shouldCountAsBegunBeforeAnythingChangesAndTellWhatChangesThen() {
        try (KubernetesClient client = client();
                SharedIndexInformer<ServiceAccount> informer =
                        client.serviceAccounts().inNamespace("quiet").inform()) {
            // Then
            await().atMost(Duration.ofSeconds(10)).until(informer::isWatching);
            assertThat(accepted).hasValue(1);
            assertThat(informer.getStore().list()).isEmpty();

            // When
            change.countDown();

            // Then
            await().until(() -> informer.getStore().list().size() == 1);
            assertThat(informer.isWatching()).isTrue();
        }
    }

    private KubernetesClient client() {
        Config config = new ConfigBuilder(Config.empty())
                .withMasterUrl("http://localhost:" + server.getAddress().getPort())
                .withOnlyHttpWatches(true)
                .build();
        return new KubernetesClientBuilder()
                .withConfig(config)
                .withHttpClientFactory(SpreadHttpClientBuilder.factory())
                .build();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            if (String.valueOf(exchange.getRequestURI().getQuery()).contains("watch=true")) {
                exchange.getResponseBody().flush();
                accepted.incrementAndGet();
                change.await();
                exchange.getResponseBody().write(EVENT.getBytes(UTF_8));
                exchange.getResponseBody().flush();
                end.await();
            } else {
                exchange.getResponseBody().write(EMPTY.getBytes(UTF_8));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many clients exchanges take, against a server whose answers begin at once and end when a test says so. */
final class SpreadHttpClientTest {
    private static final int FULL = SpreadHttpClient.LIMIT;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger clients = new AtomicInteger();
    private final HttpServer server;
    private final SpreadHttpClient client = new SpreadHttpClient(this::another);

    SpreadHttpClientTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(threads);
        server.createContext("/watch", this::answerSlowly);
        server.createContext("/get", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
    }

    private HttpClient another() {
        clients.incrementAndGet();
        return HttpClient.newHttpClient();
    }

    private void answerSlowly(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void shouldTakeAClientForEachHundredExchangesThatAreUnderWay() {
        // When
        List<HttpResponse<InputStream>> watches = watch(2 * FULL + 50);

        // Then: what does not last finds room beside what does
        assertThat(watches).hasSize(2 * FULL + 50);
        assertThat(clients).hasValue(3);
        IntStream.range(0, 2 * FULL)
                .mapToObj(_ -> send("/get"))
                .forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(clients.get()).isLessThanOrEqualTo(5);
    }

    @Test
    void shouldUseAClientAgainWhenItsExchangesHaveEnded() {
        // Given
        List<HttpResponse<InputStream>> watches = watch(FULL);

        // When
        end.countDown();
        watches.forEach(SpreadHttpClientTest::drain);

        // Then
        assertThat(watch(FULL)).hasSize(FULL);
        assertThat(clients).hasValue(1);
    }

    @Test
    void shouldUseAClientAgainWhenItsExchangesWereGivenUp() throws IOException {
        // Given
        List<HttpResponse<InputStream>> watches = watch(FULL);

        // When
        for (HttpResponse<InputStream> watch : watches) {
            watch.body().close();
        }

        // Then
        assertThat(watch(FULL)).hasSize(FULL);
        assertThat(clients).hasValue(1);
    }

    @Test
    void shouldUseAClientAgainWhenItsExchangesHaveFailed() {
        // Given
        server.stop(0);

        // When
        IntStream.range(0, 2 * FULL)
                .forEach(_ -> assertThatThrownBy(() -> send("/get").join()).isInstanceOf(CompletionException.class));

        // Then
        assertThat(clients).hasValue(1);
    }

    private List<HttpResponse<InputStream>> watch(int count) {
        return IntStream.range(0, count).mapToObj(_ -> send("/watch")).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private CompletableFuture<HttpResponse<InputStream>> send(String path) {
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + path);
        return client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
    }

    private static void drain(HttpResponse<InputStream> answer) {
        await().ignoreExceptions().until(() -> answer.body().read() < 0);
    }
}

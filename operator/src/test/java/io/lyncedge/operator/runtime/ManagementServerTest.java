package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ManagementServerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicReference<Optional<String>> notReady = new AtomicReference<>(Optional.of("starting"));
    private ManagementServer server;

    @BeforeEach
    void start() throws IOException {
        server = ManagementServer.start(0, new ManagementPages(notReady::get, this::scrape));
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    private String scrape() {
        if (notReady.get().equals(Optional.of("broken"))) {
            throw new IllegalStateException("broken");
        }
        return "lyncedge_operator_leader 1.0\n";
    }

    @Test
    void shouldBeAliveWhileItIsNotReady() throws IOException, InterruptedException {
        assertThat(send("GET", "/livez").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/readyz").statusCode()).isEqualTo(503);
        assertThat(send("GET", "/readyz").body()).isEqualTo("starting\n");
    }

    @Test
    void shouldBeReadyWhenNothingSpeaksAgainstIt() throws IOException, InterruptedException {
        // Given
        notReady.set(Optional.empty());

        // Then
        assertThat(send("GET", "/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldGiveMetricsWhenAsked() throws IOException, InterruptedException {
        // When
        HttpResponse<String> metrics = send("GET", "/metrics");

        // Then
        assertThat(metrics.body()).isEqualTo("lyncedge_operator_leader 1.0\n");
        assertThat(metrics.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
    }

    @Test
    void shouldAnswerHeadWithoutABodyAndRefuseOtherMethodsAndPaths() throws IOException, InterruptedException {
        assertThat(send("HEAD", "/livez").body()).isEmpty();
        assertThat(send("HEAD", "/livez").statusCode()).isEqualTo(200);
        assertThat(send("POST", "/livez").statusCode()).isEqualTo(405);
        assertThat(send("DELETE", "/metrics").headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(send("GET", "/").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/livez/x").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldAnswerWithAnErrorWhenAPageFails() throws IOException, InterruptedException {
        // Given
        notReady.set(Optional.of("broken"));

        // Then
        assertThat(send("GET", "/metrics").statusCode()).isEqualTo(500);
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}

package io.lyncedge.operator.dataplane;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.lyncedge.operator.dataplane.PodAnswer.Unreachable;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads {@code /config/status} from admin ports. Safe for use by several threads. */
public final class StatusClient {
    /** How long one answer may take, from the first byte of the connection to the last of the body. */
    static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static final int OK = 200;
    private static final String LATE = "it gave no answer within " + TIMEOUT.toSeconds() + " s";
    private static final String NO_DOCUMENT = "it answered with something else than a status document";

    private final HttpClient client;
    private final int port;

    /**
     * A client of its own.
     *
     * @param port of the admin listeners
     */
    public StatusClient(int port) {
        this.port = port;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(TIMEOUT)
                .build();
    }

    /** Asks one pod. Blocks for at most two seconds. */
    public PodAnswer ask(String address) {
        Thread asking = Thread.currentThread();
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    asking.interrupt();
                },
                CompletableFuture.delayedExecutor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return send(address);
        } catch (InterruptedException | HttpTimeoutException _) {
            return new Unreachable(LATE);
        } catch (ConnectException _) {
            return new Unreachable("it refuses connections");
        } catch (IOException _) {
            return new Unreachable(late.get() ? LATE : "it broke the connection off");
        } finally {
            alarm.cancel(false);
            Thread.interrupted();
        }
    }

    private PodAnswer send(String address) throws IOException, InterruptedException {
        String host = address.indexOf(':') < 0 ? address : "[" + address + "]";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/config/status"))
                .timeout(TIMEOUT)
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return response.statusCode() == OK
                    ? read(body)
                    : new Unreachable("it answered with status " + response.statusCode());
        }
    }

    private static PodAnswer read(InputStream body) throws IOException {
        try {
            StatusDocument document = StatusDocument.read(body);
            return document == null
                    ? new Unreachable(NO_DOCUMENT)
                    : StatusReading.of(document)
                            .<PodAnswer>map(report -> report)
                            .orElse(new Unreachable(NO_DOCUMENT));
        } catch (JsonProcessingException _) {
            return new Unreachable(NO_DOCUMENT);
        }
    }
}

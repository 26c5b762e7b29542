package io.lyncedge.operator.runtime;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Spreads exchanges over as many clients as they need. Over HTTP/2 one client has one connection to a server, and fails
 * every request that exceeds the streams which the server allows there, 250 in Kubernetes: a watch is a stream, so the
 * watches of many authorities or namespaces would leave none for the renewal of the Lease. Safe for use by several threads.
 */
final class SpreadHttpClient extends HttpClient {
    /** Exchanges of one connection: what RFC 9113 asks every server to allow at least. */
    static final int LIMIT = 100;

    private final Supplier<HttpClient> another;
    private final HttpClient first;
    private final List<Lane> lanes = new ArrayList<>();

    /** A client and how many exchanges it has under way. Confined to the list's monitor. */
    private static final class Lane {
        private final HttpClient client;
        private int exchanges;

        Lane(HttpClient client) {
            this.client = client;
        }
    }

    /**
     * One client for now.
     *
     * @param another makes a client, all alike
     */
    SpreadHttpClient(Supplier<HttpClient> another) {
        this.another = another;
        this.first = another.get();
        lanes.add(new Lane(first));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        return spread(request, handler, (client, read) -> client.sendAsync(request, read));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, @Nullable PushPromiseHandler<T> pushes) {
        return spread(request, handler, (client, read) -> client.sendAsync(request, read, pushes));
    }

    /** {@inheritDoc} By the first client: it blocks its caller, so that there are few. */
    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return first.send(request, handler);
    }

    private <T> CompletableFuture<HttpResponse<T>> spread(
            HttpRequest request,
            BodyHandler<T> handler,
            BiFunction<HttpClient, BodyHandler<T>, CompletableFuture<HttpResponse<T>>> sending) {
        Lane lane = take();
        OpenExchange exchange = new OpenExchange(() -> release(lane));
        try {
            return sending.apply(lane.client, exchange.until(QuietWatch.begun(request, handler)))
                    .whenComplete((_, failure) -> {
                        if (failure != null) {
                            exchange.end();
                        }
                    });
        } catch (RuntimeException e) {
            exchange.end();
            throw e;
        }
    }

    private Lane take() {
        synchronized (lanes) {
            Lane lane = lanes.stream()
                    .filter(open -> open.exchanges < LIMIT)
                    .findFirst()
                    .orElseGet(this::open);
            lane.exchanges++;
            return lane;
        }
    }

    private Lane open() {
        Lane lane = new Lane(another.get());
        lanes.add(lane);
        return lane;
    }

    private void release(Lane lane) {
        synchronized (lanes) {
            lane.exchanges--;
        }
    }

    @Override
    public WebSocket.Builder newWebSocketBuilder() {
        return first.newWebSocketBuilder();
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return first.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return first.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return first.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return first.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return first.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return first.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return first.authenticator();
    }

    @Override
    public Version version() {
        return first.version();
    }

    @Override
    public Optional<Executor> executor() {
        return first.executor();
    }
}

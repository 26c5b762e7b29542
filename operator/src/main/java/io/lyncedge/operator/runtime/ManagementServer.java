package io.lyncedge.operator.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers GET and HEAD on the management port. Numbers and times are bounded by {@code jvm.options}. */
final class ManagementServer implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(ManagementServer.class);
    private static final int BACKLOG = 64;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final ManagementPages pages;

    private ManagementServer(HttpServer server, ManagementPages pages) {
        this.server = server;
        this.pages = pages;
    }

    /**
     * Binds on all addresses and answers.
     *
     * @param port 0 for any
     * @throws IOException if the port cannot be bound
     */
    static ManagementServer start(int port, ManagementPages pages) throws IOException {
        ManagementServer server = new ManagementServer(HttpServer.create(new InetSocketAddress(port), BACKLOG), pages);
        server.server.setExecutor(server.threads);
        server.server.createContext("/", server::answer);
        server.server.start();
        return server;
    }

    /** Where it listens. */
    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
                return;
            }
            send(exchange, page(exchange.getRequestURI().getPath()), method.equals("HEAD"));
        }
    }

    /** A page that fails must not look like one that was never answered. */
    private ManagementPages.Page page(String path) {
        try {
            return pages.page(path);
        } catch (RuntimeException e) {
            LOGGER.warn("the page {} failed", path, e);
            return ManagementPages.Page.FAILED;
        }
    }

    private static void send(HttpExchange exchange, ManagementPages.Page page, boolean head) throws IOException {
        byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", page.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(page.status(), head ? -1 : body.length);
        if (!head) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }
}

package io.lyncedge.proxy.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.observe.MetricsPage;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminServerTest {
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final FakeStatus status = new FakeStatus();
    private AdminServer server;

    @BeforeEach
    void bind() throws IOException {
        server = AdminServer.bind(
                loops,
                NioServerSocketChannel.class,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new AdminPages(status, new MetricsPage(List.of(new StatusMeters(status)))));
    }

    @AfterEach
    void close() {
        server.close();
        loops.shutdownGracefully();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz", "/metrics", "/config/status", "/readyz?verbose"})
    void shouldAnswerItsPages(String path) throws IOException {
        assertThat(exchange("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("cache-control: no-store");
    }

    @Test
    void shouldLeaveTheBodyOutWhenTheMethodIsHead() throws IOException {
        assertThat(exchange("HEAD /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains("content-length: 3\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void shouldAnswerSeveralRequestsOnOneConnection() throws IOException {
        assertThat(exchange("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n"
                        + "GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("HTTP/1.1 404 Not Found\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
    void shouldRefuseEveryOtherMethodAndClose(String method) throws IOException {
        assertThat(exchange(method + " /livez HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .contains("allow: GET, HEAD\r\n", "connection: close\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /livez HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
                "GET /livez HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "\u0001\u0002\u0003\r\n\r\n"
            })
    void shouldRefuseBodiesAndGarbageAndClose(String request) throws IOException {
        assertThat(exchange(request)).startsWith("HTTP/1.1 400 ").contains("connection: close\r\n");
    }

    @Test
    void shouldRefuseHeadsWithoutEnd() throws IOException {
        assertThat(exchange("GET /" + "a".repeat(2_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(exchange("GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(9_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    private String exchange(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}

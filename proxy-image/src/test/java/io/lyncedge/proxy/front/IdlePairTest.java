package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.route.Listener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An idle pair of connections holds at most 32 KiB, whatever it carried: proxy.md item 12. */
class IdlePairTest {
    private static final int PAIRS = 100;
    private static final long PER_PAIR = 32 * 1024;
    private static final String LARGE_FIELD = "X-Large: " + "a".repeat(60_000);
    private static final ByteBuffer REQUEST = bytes(Requests.get("/large", LARGE_FIELD));
    private static final ByteBuffer ANSWER =
            bytes("HTTP/1.1 200 OK\r\n" + LARGE_FIELD + "\r\nContent-Length: 0\r\n\r\n");

    @Test
    void shouldHoldLittleWhenIdleAfterLargeHeads() throws Exception {
        try (ServerSocketChannel pool = ServerSocketChannel.open()
                        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), PAIRS);
                TestProxy proxy = TestProxy.start(Plan.bridge(port(pool)))) {
            // Given
            close(carry(proxy, pool, 1));
            TestProxy.until(() -> proxy.seen.upstream.get() == 0);
            long before = HeldMemory.bytes(proxy);

            // When
            List<SocketChannel> sockets = carry(proxy, pool, PAIRS);
            long perPair = (HeldMemory.bytes(proxy) - before) / PAIRS;

            // Then
            System.out.println("IdlePairTest: " + perPair + " bytes a pair");
            assertThat(perPair).isBetween(1L, PER_PAIR);
            close(sockets);
        }
    }

    /** Makes so many requests at once, so that each has an upstream connection of its own; returns what stays open. */
    private static List<SocketChannel> carry(TestProxy proxy, ServerSocketChannel pool, int count) throws IOException {
        List<SocketChannel> clients = new ArrayList<>();
        List<SocketChannel> servers = new ArrayList<>();
        ByteBuffer room = ByteBuffer.allocateDirect(128 * 1024);
        for (int i = 0; i < count; i++) {
            clients.add(SocketChannel.open(proxy.address(Listener.HTTP)));
            clients.getLast().write(REQUEST.duplicate());
            servers.add(pool.accept());
            readHead(servers.getLast(), room);
        }
        for (SocketChannel server : servers) {
            server.write(ANSWER.duplicate());
        }
        for (SocketChannel client : clients) {
            readHead(client, room);
        }
        clients.addAll(servers);
        return clients;
    }

    private static void close(List<SocketChannel> sockets) throws IOException {
        for (SocketChannel socket : sockets) {
            socket.close();
        }
    }

    private static void readHead(SocketChannel socket, ByteBuffer room) throws IOException {
        room.clear();
        boolean complete = false;
        while (!complete && socket.read(room) > 0) {
            int end = room.position();
            complete = end >= 4 && room.getInt(end - 4) == 0x0d0a0d0a;
        }
        assertThat(complete).isTrue();
    }

    private static int port(ServerSocketChannel pool) throws IOException {
        return ((InetSocketAddress) pool.getLocalAddress()).getPort();
    }

    private static ByteBuffer bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}

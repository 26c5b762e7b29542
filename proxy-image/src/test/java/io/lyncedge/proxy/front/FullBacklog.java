package io.lyncedge.proxy.front;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A port whose queue of unaccepted connections is full, so that a further connect gets no reply. */
final class FullBacklog implements AutoCloseable {
    private static final int MANY = 64;
    private static final int CONNECT_MILLIS = 200;

    private final ServerSocket server;
    private final List<Socket> queued = new ArrayList<>();

    private FullBacklog(ServerSocket server) {
        this.server = server;
    }

    static FullBacklog open() throws IOException {
        FullBacklog full = new FullBacklog(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        for (int i = 0; i < MANY; i++) {
            Socket socket = new Socket();
            full.queued.add(socket);
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), full.port()), CONNECT_MILLIS);
            } catch (SocketTimeoutException e) {
                return full;
            }
        }
        throw new IllegalStateException("this system queues more than " + MANY + " connections");
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : queued) {
            socket.close();
        }
        server.close();
    }
}

package io.lyncedge.proxy.front;

import io.lyncedge.proxy.route.Listener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;

/** A client that says something in clear before its TLS begins, as a load balancer does. */
final class LayeredClient implements AutoCloseable {
    private final SSLSocket socket;

    private LayeredClient(SSLSocket socket) {
        this.socket = socket;
    }

    static LayeredClient open(TestProxy proxy, String first) throws IOException {
        InetSocketAddress address = proxy.address(Listener.HTTPS);
        Socket plain = new Socket(address.getAddress(), address.getPort());
        plain.getOutputStream().write(first.getBytes(StandardCharsets.ISO_8859_1));
        return new LayeredClient((SSLSocket) Plan.AUTHORITY
                .clientContext()
                .getSocketFactory()
                .createSocket(plain, TestProxy.HOST, address.getPort(), true));
    }

    /** Sends a request and reads until the connection ends. */
    String exchange(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

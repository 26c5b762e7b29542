package io.lyncedge.proxy.boot;

import io.lyncedge.simulator.pki.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A client that sends one request on a connection of its own and reads until it is closed. */
interface ProxyClient {
    /** The whole answer to a GET, heads included. */
    String get(String host, String target) throws IOException;

    /** In clear. */
    static ProxyClient plain(int port) {
        return (host, target) -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return exchange(socket, host, target);
            }
        };
    }

    /** Over TLS with SNI. */
    static ProxyClient tls(TestAuthority trusted, int port) {
        return (host, target) -> {
            try (SSLSocket socket = (SSLSocket)
                    trusted.clientContext().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setServerNames(List.of(new SNIHostName(host)));
                parameters.setEndpointIdentificationAlgorithm("");
                socket.setSSLParameters(parameters);
                return exchange(socket, host, target);
            }
        };
    }

    private static String exchange(Socket socket, String host, String target) throws IOException {
        String request = "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}

package io.lyncedge.proxy.front;

import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between curl, in clear, and the proxy, over TLS, and pads curl's NTLM messages. Each connection stays one
 * connection; a head comes in one piece.
 */
final class PaddingRelay implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();
    private final TestProxy proxy;

    PaddingRelay(TestProxy proxy) throws IOException {
        this.proxy = proxy;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How many connections curl made. */
    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket curl = listener.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> relay(curl));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void relay(Socket curl) {
        try (curl;
                RawClient toProxy = proxy.secure(ClientTls.sni(TestProxy.HOST).trusting(Plan.AUTHORITY))) {
            Thread back = Thread.ofVirtual().start(() -> copyBack(toProxy.input(), curl));
            InputStream in = curl.getInputStream();
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                String text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                toProxy.write(NtlmPadding.pad(text));
            }
            back.interrupt();
        } catch (IOException _) {
            // either side left
        }
    }

    private static void copyBack(InputStream answers, Socket curl) {
        try (OutputStream out = curl.getOutputStream()) {
            answers.transferTo(out);
        } catch (IOException _) {
            // either side left
        }
    }
}

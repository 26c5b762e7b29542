package io.lyncedge.operator.dataplane;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A loopback port that reads a request head and then does what a test says. */
final class StubAdminPort implements AutoCloseable {
    private final ServerSocket socket;
    private final Answer answer;

    /** Writes an answer, or does not. */
    interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    StubAdminPort(Answer answer) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    /** One that answers with a status and a body. */
    static StubAdminPort answering(int status, String body) throws IOException {
        return new StubAdminPort(out -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            out.write(head(status, "Content-Length: " + bytes.length));
            out.write(bytes);
        });
    }

    static byte[] head(int status, String field) {
        return ("HTTP/1.1 " + status + " X\r\n" + field + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            int blank = 0;
            while (blank < 4) {
                int octet = in.read();
                blank = octet == '\r' || octet == '\n' ? blank + 1 : 0;
                if (octet < 0) {
                    return;
                }
            }
            answer.write(connection.getOutputStream());
        } catch (IOException _) {
            // The client had enough.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

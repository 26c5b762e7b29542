package io.lyncedge.simulator.recorder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/**
 * A TCP connection with or without TLS on top, and all ways of ending it.
 *
 * @param tcp the connection itself
 * @param tls the TLS layer, if any
 */
record RawWire(Socket tcp, Optional<SSLSocket> tls) {

    private Socket top() {
        return tls.<Socket>map(layer -> layer).orElse(tcp);
    }

    InputStream input() throws IOException {
        return top().getInputStream();
    }

    OutputStream output() throws IOException {
        return top().getOutputStream();
    }

    /** Ends the sending direction: close_notify (with TLS), then FIN. */
    void finish() throws IOException {
        if (tls.isPresent()) {
            tls.get().shutdownOutput();
        }
        if (!tcp.isOutputShutdown()) {
            tcp.shutdownOutput();
        }
    }

    /** Closes without a close_notify. */
    void cut() throws IOException {
        tcp.close();
    }

    /** Closes with RST: a linger time of zero throws away what is unsent. */
    void reset() throws IOException {
        tcp.setSoLinger(true, 0);
        tcp.close();
    }

    /** Closes in order as far as the other side still listens. */
    void close() {
        try {
            finish();
        } catch (IOException e) {
            // The other side is gone already: there is nobody to say goodbye to.
        }
        try {
            tcp.close();
        } catch (IOException e) {
            // A socket that cannot be closed is closed.
        }
    }
}

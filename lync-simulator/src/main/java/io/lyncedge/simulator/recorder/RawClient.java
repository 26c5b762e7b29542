package io.lyncedge.simulator.recorder;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/**
 * A client that sends exactly the bytes that it is given and shows exactly those that came back. Texts are ISO-8859-1,
 * one character a byte. Reads fail with {@link java.net.SocketTimeoutException} after {@link #PATIENCE}. One thread may
 * write while another reads.
 */
public final class RawClient implements AutoCloseable {

    /** How long a read waits unless {@link #patience} says otherwise. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RawWire wire;
    private final MessageReader reader;

    private RawClient(RawWire wire) throws IOException {
        this.wire = wire;
        this.reader = new MessageReader(wire.input());
    }

    /** Connects to a port of 127.0.0.1 in clear. */
    public static RawClient plain(int port) throws IOException {
        return plain(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Connects in clear. */
    public static RawClient plain(InetSocketAddress address) throws IOException {
        return new RawClient(new RawWire(connect(address), Optional.empty()));
    }

    /** Connects to a port of 127.0.0.1 and makes a TLS handshake. */
    public static RawClient tls(int port, ClientTls tls) throws IOException {
        return tls(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), tls);
    }

    /** Connects and makes a TLS handshake. */
    public static RawClient tls(InetSocketAddress address, ClientTls tls) throws IOException {
        Socket tcp = connect(address);
        try {
            SSLSocket layer = TlsConnect.handshake(tcp, tls);
            return new RawClient(new RawWire(tcp, Optional.of(layer)));
        } catch (IOException e) {
            tcp.close();
            throw e;
        }
    }

    /** Changes how long a read waits. */
    public RawClient patience(Duration atMost) throws SocketException {
        wire.tcp().setSoTimeout(Math.toIntExact(atMost.toMillis()));
        return this;
    }

    /** Sends this text at once: a segment, and with TLS a record, of its own. */
    public RawClient write(String text) throws IOException {
        return write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends these bytes at once. */
    public RawClient write(byte[] bytes) throws IOException {
        output().write(bytes);
        output().flush();
        return this;
    }

    /** Where requests of any length go; not buffered. */
    public OutputStream output() throws IOException {
        return wire.output();
    }

    /** Sends a request and reads the answer to it. */
    public RawAnswer exchange(String request) throws IOException {
        write(request);
        return readAnswer(request.split(" ", 2)[0]);
    }

    /** Reads one answer; an interim one (1xx) counts as an answer of its own. */
    public RawAnswer readAnswer() throws IOException {
        return readAnswer("GET");
    }

    /** Reads one answer to a request of this method: those to HEAD have no body. */
    public RawAnswer readAnswer(String method) throws IOException {
        MessageHead head = reader.readHead().orElseThrow(() -> new EOFException("Closed without an answer"));
        BodyLog body = new BodyLog(RecorderSettings.DEFAULT_BODY_CAP);
        boolean complete = true;
        try {
            reader.readBody(BodyFraming.ofAnswer(head, method), body);
        } catch (EOFException | SocketException e) {
            complete = false;
        }
        return new RawAnswer(head, body.snapshot(), complete);
    }

    /** Reads one head and leaves the body for {@link #input}. */
    public Optional<MessageHead> readHead() throws IOException {
        return reader.readHead();
    }

    /** The bytes that come next, for bodies too long to keep. */
    public InputStream input() {
        return reader.input();
    }

    /** Reads all that still comes and waits for the end of the connection. */
    public String readToEnd() throws IOException {
        return new String(input().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Waits for the end of the connection, whatever still comes, and tells whether it was finished or reset. */
    public ConnectionEnd awaitEnd() throws IOException {
        try {
            input().transferTo(OutputStream.nullOutputStream());
            return ConnectionEnd.FINISHED;
        } catch (SocketException e) {
            return ConnectionEnd.RESET;
        }
    }

    /** Ends the sending direction: close_notify (with TLS) and FIN; reading goes on. */
    public void finish() throws IOException {
        wire.finish();
    }

    /** Closes without a close_notify. */
    public void cut() throws IOException {
        wire.cut();
    }

    /** Resets the connection (RST). */
    public void reset() throws IOException {
        wire.reset();
    }

    /** The certificates that the server showed, its own first; TLS only. */
    public List<X509Certificate> shownChain() throws IOException {
        return Arrays.stream(session().getPeerCertificates())
                .map(X509Certificate.class::cast)
                .toList();
    }

    /** The TLS session: version, suite; TLS only. */
    public SSLSession session() {
        return layer().getSession();
    }

    /** The protocol that ALPN agreed on, empty if none; TLS only. */
    public String applicationProtocol() {
        return layer().getApplicationProtocol();
    }

    /** This side's address and port. */
    public InetSocketAddress localAddress() {
        return (InetSocketAddress) wire.tcp().getLocalSocketAddress();
    }

    @Override
    public void close() {
        wire.close();
    }

    private SSLSocket layer() {
        return wire.tls().orElseThrow(() -> new IllegalStateException("This client speaks without TLS"));
    }

    private static Socket connect(InetSocketAddress address) throws IOException {
        Socket tcp = new Socket();
        tcp.setTcpNoDelay(true);
        tcp.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        tcp.connect(address);
        return tcp;
    }
}

package io.lyncedge.simulator.recorder;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** One request as its {@link Responder} sees it: what was received, and the wire to answer on. */
public final class RawExchange {

    private static final Duration FOREVER = Duration.ofDays(365);

    private final Journal journal;
    private final ConnectionLog connection;
    private final RequestLog request;
    private final RawWire wire;

    RawExchange(Journal journal, ConnectionLog connection, RequestLog request, RawWire wire) {
        this.journal = journal;
        this.connection = connection;
        this.request = request;
        this.wire = wire;
    }

    /** What has been received of the request up to now; its head is complete. */
    public RecordedRequest request() {
        return journal.read(request::snapshot);
    }

    /** The connection as it stands. */
    public RecordedConnection connection() {
        return journal.read(connection::snapshot);
    }

    /**
     * Waits until the whole body was received.
     *
     * @throws EOFException if the connection ended before
     */
    public RecordedRequest awaitBody() throws IOException, InterruptedException {
        journal.await(FOREVER, () -> settled() ? Optional.of(true) : Optional.empty());
        RecordedRequest now = request();
        if (!now.complete()) {
            throw new EOFException("The connection ended before the body was complete");
        }
        return now;
    }

    /** Waits until the other side closed or reset the connection. */
    public RecordedConnection awaitEnd() throws InterruptedException {
        journal.await(FOREVER, () -> connection.open() ? Optional.empty() : Optional.of(true));
        return connection();
    }

    /** Sends this text, ISO-8859-1, and flushes. */
    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends these bytes and flushes. */
    public void write(byte[] bytes) throws IOException {
        output().write(bytes);
        output().flush();
    }

    /** Where answers of any length go; not buffered. */
    public OutputStream output() throws IOException {
        return wire.output();
    }

    /** Ends the sending direction in order: close_notify (with TLS) and FIN. */
    public void finish() throws IOException {
        wire.finish();
    }

    /** Closes both directions without a close_notify: with TLS a truncation. */
    public void cut() throws IOException {
        closedHere();
        wire.cut();
    }

    /** Resets the connection (RST). */
    public void reset() throws IOException {
        closedHere();
        wire.reset();
    }

    private void closedHere() {
        journal.update(() -> connection.ended(ConnectionEnd.CLOSED_HERE));
    }

    private boolean settled() {
        return request.complete() || !connection.open();
    }
}

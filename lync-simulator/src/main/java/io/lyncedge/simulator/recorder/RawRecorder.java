package io.lyncedge.simulator.recorder;

import io.lyncedge.simulator.pki.IssuedCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A server without any codec that records what it receives byte by byte and answers what a {@link Responder} writes. It
 * decides what really reached a pool: "exactly these bytes", "nothing at all".
 *
 * <p>It listens on 127.0.0.1 and a free port, on plain sockets of the JDK. Health probes (see
 * {@link RecorderSettings#probes}) are recorded apart and answered 200 by themselves. Safe for use by several threads.
 */
public final class RawRecorder implements AutoCloseable {

    /** How long the {@code await…} methods wait before they fail. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(2);

    private final Journal journal = new Journal();
    private final Acceptor acceptor;
    private final int port;

    private RawRecorder(ServerSocket listener, RecorderSettings settings, Responder responder) {
        Responder answering = Responders.probesApart(settings.probes(), responder);
        this.port = listener.getLocalPort();
        this.acceptor = new Acceptor(listener, journal, settings, answering);
    }

    /** Starts with these settings. */
    public static RawRecorder start(RecorderSettings settings, Responder responder) {
        try {
            ServerSocket listener = new ServerSocket();
            if (settings.receiveBuffer() > 0) {
                listener.setReceiveBufferSize(settings.receiveBuffer());
            }
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()));
            RawRecorder recorder = new RawRecorder(listener, settings, responder);
            recorder.acceptor.start();
            return recorder;
        } catch (IOException e) {
            throw new IllegalStateException("No port to listen on", e);
        }
    }

    /** Starts in clear. */
    public static RawRecorder plain(Responder responder) {
        return start(RecorderSettings.plain(), responder);
    }

    /** Starts with TLS and this certificate. */
    public static RawRecorder tls(IssuedCertificate certificate, Responder responder) {
        return start(RecorderSettings.tls(certificate), responder);
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /** The address and port that it listens on. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** The requests whose heads are complete, in order, without health probes. */
    public List<RecordedRequest> requests() {
        return journal.requests(request -> !request.probe());
    }

    /** The health probes, in order. */
    public List<RecordedRequest> probes() {
        return journal.requests(RequestLog::probe);
    }

    /** All connections, in the order of accepting. */
    public List<RecordedConnection> connections() {
        return journal.connections();
    }

    /** Connections that carried something else than health probes, or nothing at all. */
    public List<RecordedConnection> trafficConnections() {
        return connections().stream()
                .filter(connection -> !connection.probesOnly())
                .toList();
    }

    /** Whether no byte arrived, those of health probes not counted. A probe that is just coming in gets time to complete. */
    public boolean receivedNothing() {
        return journal.nothingButProbes(PROBE_PATIENCE);
    }

    /** Waits until this many requests (no probes) are complete and returns all complete ones. */
    public List<RecordedRequest> awaitRequests(int count) {
        return await(count + " complete requests", () -> {
            List<RecordedRequest> complete = journal.requests(request -> !request.probe() && request.complete());
            return Optional.of(complete).filter(requests -> requests.size() >= count);
        });
    }

    /** Waits for the request (no probe) of this index, from 0, to be complete. */
    public RecordedRequest awaitRequest(int index) {
        return awaitRequests(index + 1).get(index);
    }

    /** Waits for the head of the request (no probe) of this index, from 0; its body may still be coming. */
    public RecordedRequest awaitHead(int index) {
        return await(
                "the head of request " + index,
                () -> requests().stream().skip(index).findFirst());
    }

    /** Waits until a connection is as wanted; returns the first such. */
    public RecordedConnection awaitConnection(Predicate<RecordedConnection> wanted) {
        return await(
                "a connection as wanted",
                () -> connections().stream().filter(wanted).findFirst());
    }

    /** Waits until that connection has ended and tells how. */
    public ConnectionEnd awaitEnd(int connection) {
        return awaitConnection(seen -> seen.id() == connection && seen.end() != ConnectionEnd.OPEN)
                .end();
    }

    /** Waits until a value is there; evaluated again after each change of what was seen. */
    public <T> T await(String what, Supplier<Optional<T>> value) {
        try {
            return journal.await(PATIENCE, value)
                    .orElseThrow(() -> new AssertionError(
                            "No " + what + " within " + PATIENCE + "; seen: " + connections() + " " + requests()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + what, e);
        }
    }

    /** Ends the sending direction of that connection in order, as a server does that closes idle connections. */
    public void finish(int connection) throws IOException {
        acceptor.connection(connection).finish();
    }

    /** Resets that connection. */
    public void reset(int connection) throws IOException {
        acceptor.connection(connection).reset();
    }

    /** Stops listening; what is open stays open. */
    public void stopListening() {
        acceptor.stopListening();
    }

    /** Stops listening and closes all connections. */
    @Override
    public void close() {
        acceptor.close();
    }
}

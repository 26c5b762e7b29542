package io.lyncedge.simulator.recorder;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Accepts connections and gives each its threads. */
final class Acceptor {

    private final ServerSocket listener;
    private final Journal journal;
    private final RecorderSettings settings;
    private final Responder responder;
    private final TlsAccept tls;
    private final Map<Integer, RecorderConnection> connections = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Acceptor(ServerSocket listener, Journal journal, RecorderSettings settings, Responder responder) {
        this.listener = listener;
        this.journal = journal;
        this.settings = settings;
        this.responder = responder;
        this.tls = new TlsAccept(journal, settings);
    }

    void start() {
        threads.execute(this::acceptAll);
    }

    RecorderConnection connection(int id) {
        return Optional.ofNullable(connections.get(id))
                .orElseThrow(() -> new IllegalArgumentException("No connection " + id));
    }

    void stopListening() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void close() {
        stopListening();
        connections.values().forEach(RecorderConnection::close);
        threads.shutdownNow();
    }

    private void acceptAll() {
        try {
            while (!listener.isClosed()) {
                accepted(listener.accept());
            }
        } catch (IOException e) {
            // Closed: there is nothing more to accept.
        }
    }

    private void accepted(Socket tcp) {
        try {
            open(tcp);
        } catch (IOException | RejectedExecutionException e) {
            // The client was gone before its connection was set up, or the recorder closes; the journal shows it as
            // opened.
            new RawWire(tcp, Optional.empty()).close();
        }
    }

    private void open(Socket tcp) throws IOException {
        ConnectionLog log = journal.opened((InetSocketAddress) tcp.getRemoteSocketAddress());
        tcp.setTcpNoDelay(true);
        Optional<SSLSocket> layer = Optional.empty();
        if (settings.tls().isPresent()) {
            SSLContext context = settings.tls().get();
            layer = Optional.of(tls.layer(context, tcp, log));
        }
        RawWire wire = new RawWire(tcp, layer);
        RecorderConnection connection = new RecorderConnection(journal, log, wire, responder);
        connections.put(connection.id(), connection);
        threads.execute(() -> serve(connection, log, wire));
    }

    private void serve(RecorderConnection connection, ConnectionLog log, RawWire wire) {
        try {
            if (wire.tls().isPresent()) {
                tls.handshake(wire.tls().get(), log);
            }
            ConnectionReader reader = new ConnectionReader(
                    journal, log, settings, new MessageReader(new CountingInput(wire.input(), journal, log)));
            connection.greet(settings.greeting());
            threads.execute(connection::answer);
            connection.read(reader);
        } catch (IOException e) {
            journal.update(() -> log.ended(ConnectionEnd.HANDSHAKE_FAILED));
            connection.close();
        } catch (RejectedExecutionException e) {
            // The recorder closes.
            connection.close();
        }
    }
}

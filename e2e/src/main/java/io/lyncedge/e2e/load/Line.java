package io.lyncedge.e2e.load;

import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * One client's connection over TLS, kept between exchanges as browsers keep it, and opened again when it has ended. For
 * one thread.
 */
final class Line implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration RACE = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 100;

    private final InetSocketAddress address;
    private final String name;
    private final Journal journal;
    private Optional<RawClient> open = Optional.empty();
    private boolean used;

    Line(InetSocketAddress address, String name, Journal journal) {
        this.address = address;
        this.name = name;
        this.journal = journal;
    }

    /** Sends a request of this target with these field lines and reads the whole answer. */
    RawAnswer get(String target, String fields) throws IOException {
        String request = "GET " + target + " HTTP/1.1\r\nHost: " + name + "\r\n" + fields + "\r\n";
        boolean kept = open.isPresent() && used;
        long sent = System.nanoTime();
        try {
            return exchange(request);
        } catch (EOFException | SocketException e) {
            close();
            if (!kept || System.nanoTime() - sent > RACE.toNanos()) {
                throw e;
            }
            journal.repeated();
            return exchange(request);
        }
    }

    /** Connects unless it is connected. */
    RawClient open() throws IOException {
        RawClient client = open.isPresent() ? open.get() : connect();
        open = Optional.of(client);
        return client;
    }

    private RawAnswer exchange(String request) throws IOException {
        RawAnswer answer = open().exchange(request);
        if (!answer.complete()) {
            close();
            throw new IOException("the body of an answer was cut");
        }
        used = true;
        if (answer.head().values("Connection").contains("close")) {
            close();
        }
        return answer;
    }

    private RawClient connect() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                used = false;
                return RawClient.tls(address, ClientTls.sni(name)).patience(PATIENCE);
            } catch (IOException e) {
                journal.refused();
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    @Override
    public void close() {
        open.ifPresent(RawClient::close);
        open = Optional.empty();
    }
}

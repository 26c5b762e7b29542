package io.lyncedge.simulator.recorder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** One accepted connection: a thread that reads and records, and one that answers. */
final class RecorderConnection {

    private final Journal journal;
    private final ConnectionLog log;
    private final RawWire wire;
    private final Responder responder;
    private final BlockingQueue<Optional<RawExchange>> exchanges = new LinkedBlockingQueue<>();

    RecorderConnection(Journal journal, ConnectionLog log, RawWire wire, Responder responder) {
        this.journal = journal;
        this.log = log;
        this.wire = wire;
        this.responder = responder;
    }

    int id() {
        return log.id();
    }

    /** Says something before anything was asked. */
    void greet(String greeting) throws IOException {
        if (!greeting.isEmpty()) {
            wire.output().write(greeting.getBytes(StandardCharsets.ISO_8859_1));
            wire.output().flush();
        }
    }

    /** Reads to the end; run by the reading thread. */
    void read(ConnectionReader reader) {
        reader.readAll(request -> exchanges.add(Optional.of(new RawExchange(journal, log, request, wire))));
        exchanges.add(Optional.empty());
    }

    /** Answers in turn until the other side has ended and everything is answered; then closes. */
    void answer() {
        try {
            Optional<RawExchange> next = exchanges.take();
            while (next.isPresent()) {
                responder.answer(next.get());
                next = exchanges.take();
            }
        } catch (IOException e) {
            // The connection broke under the answer: the reading thread records how.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    /** Ends the sending direction in order. */
    void finish() throws IOException {
        wire.finish();
    }

    /** Resets. */
    void reset() throws IOException {
        journal.update(() -> log.ended(ConnectionEnd.CLOSED_HERE));
        wire.reset();
    }

    /** Closes both directions. */
    void close() {
        journal.update(() -> log.ended(ConnectionEnd.CLOSED_HERE));
        wire.close();
    }
}

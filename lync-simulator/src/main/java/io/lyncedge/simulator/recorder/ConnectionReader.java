package io.lyncedge.simulator.recorder;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads all that comes in on one connection into the journal, whatever the responder is doing meanwhile. */
final class ConnectionReader {

    private final Journal journal;
    private final ConnectionLog log;
    private final RecorderSettings settings;
    private final MessageReader messages;

    ConnectionReader(Journal journal, ConnectionLog log, RecorderSettings settings, MessageReader messages) {
        this.journal = journal;
        this.log = log;
        this.settings = settings;
        this.messages = messages;
    }

    /** Reads until the other side ends; hands over each request as soon as its head is complete. */
    void readAll(Consumer<RequestLog> began) {
        ConnectionEnd end = ConnectionEnd.FINISHED;
        try {
            readRequests(began);
        } catch (EOFException e) {
            end = ConnectionEnd.FINISHED;
        } catch (IOException e) {
            end = ConnectionEnd.RESET;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end = ConnectionEnd.CLOSED_HERE;
        }
        ended(end);
    }

    private void readRequests(Consumer<RequestLog> began) throws IOException, InterruptedException {
        Optional<MessageHead> head = messages.readHead();
        while (head.isPresent()) {
            RequestLog request = journal.began(log, head.get(), settings);
            began.accept(request);
            readBody(BodyFraming.ofRequest(head.get()), request);
            journal.update(request::finish);
            head = messages.readHead();
        }
    }

    private void readBody(BodyFraming framing, RequestLog request) throws IOException, InterruptedException {
        if (settings.bodyGate().isPresent() && !framing.equals(new BodyFraming.Length(0))) {
            settings.bodyGate().get().await();
        }
        Recording recording = new Recording(request.body());
        try {
            messages.readBody(framing, recording);
        } catch (ProtocolException e) {
            // The request stays incomplete; what follows cannot be split any more and is only counted.
            messages.readBody(new BodyFraming.UntilClose(), recording);
            throw new EOFException();
        }
    }

    private void ended(ConnectionEnd how) {
        String rest = messages.unfinished();
        journal.update(() -> {
            log.unfinishedHead(rest);
            log.ended(how);
        });
    }

    /** Writes a body into the journal, block by block. */
    private final class Recording implements BodySink {

        private final BodyLog body;

        Recording(BodyLog body) {
            this.body = body;
        }

        @Override
        public void content(byte[] bytes, int count) {
            journal.update(() -> body.content(bytes, count));
        }

        @Override
        public void framing(String text) {
            journal.update(() -> body.framing(text));
        }

        @Override
        public void trailers(String text) {
            journal.update(() -> body.trailers(text));
        }
    }
}

package io.lyncedge.simulator.recorder;

import java.io.IOException;

/** Answers requests with exactly chosen bytes; {@link Responders} has the usual ones. */
@FunctionalInterface
public interface Responder {

    /**
     * Answers one request. Called as soon as its head is complete, while the body may still be coming in, on a thread of
     * the connection that may block; requests of one connection are answered in turn. If it throws, the connection is
     * closed.
     *
     * @throws IOException if the connection broke
     * @throws InterruptedException if the recorder is closed meanwhile
     */
    void answer(RawExchange exchange) throws IOException, InterruptedException;
}

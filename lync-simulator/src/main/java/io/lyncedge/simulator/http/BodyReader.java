package io.lyncedge.simulator.http;

import java.util.concurrent.CompletableFuture;

/** Takes the body of one request and answers when it has come. Called by the connection's event loop alone. */
public interface BodyReader {

    /** Some bytes of the body; the array belongs to the reader. */
    void read(byte[] bytes);

    /**
     * The body is complete. The answer may come later and from any thread; the future is cancelled if the connection ends
     * before.
     */
    CompletableFuture<PageAnswer> finish();
}

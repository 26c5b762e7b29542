package io.lyncedge.bench.peer;

import io.lyncedge.bench.process.ChildProcess;

/**
 * A proxy that runs and is measured.
 *
 * @param name as the report calls it
 * @param port its TLS listener on 127.0.0.1
 * @param process its topmost process
 */
public record Peer(String name, int port, ChildProcess process) implements AutoCloseable {
    @Override
    public void close() {
        process.close();
    }
}

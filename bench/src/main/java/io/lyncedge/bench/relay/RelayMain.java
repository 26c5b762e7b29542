package io.lyncedge.bench.relay;

import java.nio.file.Path;

/** The relay as a process: {@code PORT BACKEND-PORT SERVER-NAME CHAIN KEY AUTHORITY}. */
public final class RelayMain {
    private RelayMain() {}

    /** Serves until SIGTERM. */
    public static void main(String[] args) {
        CodecRelay.start(new RelaySettings(
                Integer.parseInt(args[0]),
                Integer.parseInt(args[1]),
                args[2],
                Path.of(args[3]),
                Path.of(args[4]),
                Path.of(args[5])));
    }
}

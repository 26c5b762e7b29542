package io.lyncedge.proxy.front;

import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;

/** Bytes without end. */
final class Uploads {
    private Uploads() {}

    /** Sends a piece again and again until the connection is closed, by whichever side. */
    static void untilClosed(RawClient client, byte[] piece, Runnable afterEach) {
        boolean open = true;
        while (open) {
            try {
                client.output().write(piece);
                afterEach.run();
            } catch (IOException closed) {
                open = false;
            }
        }
    }

    /** Sends zeros until the connection is closed. */
    static void untilClosed(RawClient client) {
        untilClosed(client, new byte[64 * 1024], () -> {});
    }
}

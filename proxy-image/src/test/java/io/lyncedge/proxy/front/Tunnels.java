package io.lyncedge.proxy.front;

import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;

/** Offers of tunnels, and the consent to them. A recorder shows what comes through a tunnel as further requests. */
final class Tunnels {
    /** Asks for a tunnel. */
    static final String OFFER =
            Requests.get("/ws", "Connection: Upgrade", "uPGRADE: WebSocket", "Sec-WebSocket-Key: x==");

    /** Agrees. */
    static final String SWITCH = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: y=\r\n\r\n";

    private Tunnels() {}

    /** Asks, and returns when the tunnel is open. */
    static RawClient open(RawClient client) throws IOException {
        client.write(OFFER);
        if (client.readHead().filter(head -> head.secondWord().equals("101")).isEmpty()) {
            throw new IllegalStateException("no tunnel");
        }
        return client;
    }
}

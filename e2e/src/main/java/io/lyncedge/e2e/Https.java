package io.lyncedge.e2e;

import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;
import java.util.HexFormat;

/** One request over TLS for a published name, to any port of this machine. */
final class Https {
    private static final int MISDIRECTED = 421;
    private static final int SERIAL_DIGITS = 12;

    private Https() {}

    /** The status that comes for {@code GET /}; 0 while nothing comes. */
    static int status(int port, String name) {
        try (RawClient client = RawClient.tls(port, ClientTls.sni(name))) {
            return client.exchange("GET / HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n")
                    .status();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Whether a status came from a pool, and not from the proxy that does not know the name. */
    static boolean isServed(int status) {
        return status != 0 && status != MISDIRECTED;
    }

    /** The serial number of the certificate that is shown, or why none is. */
    static String serial(int port, String name) {
        try (RawClient client = RawClient.tls(port, ClientTls.sni(name))) {
            return shortSerial(client.shownChain().getFirst().getSerialNumber().toByteArray());
        } catch (IOException e) {
            return "no handshake: " + e.getMessage();
        }
    }

    static String shortSerial(byte[] serial) {
        String hex = HexFormat.of().formatHex(serial);
        return hex.substring(0, Math.min(SERIAL_DIGITS, hex.length()));
    }
}

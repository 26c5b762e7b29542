package io.lyncedge.proxy.snapshot;

import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.OpenSslSessionTicketKey;
import io.netty.handler.ssl.SslContext;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys of TLS session tickets: random in every process, shared by its event loops and contexts. The newest encrypts; the
 * one before still decrypts, so a rotation costs no client its session. The JDK keeps keys of its own in each context.
 */
final class TicketKeys {
    private static final int KEPT = 2;

    private final SecureRandom random = new SecureRandom();
    private List<OpenSslSessionTicketKey> keys = List.of(fresh());

    /** Makes a new key the first one. */
    synchronized void rotate() {
        List<OpenSslSessionTicketKey> rotated = new ArrayList<>(List.of(fresh()));
        rotated.addAll(keys);
        keys = List.copyOf(rotated.subList(0, Math.min(KEPT, rotated.size())));
    }

    /** Lets a context of the front use the current keys. */
    synchronized void applyTo(SslContext context) {
        if (context.sessionContext() instanceof OpenSslSessionContext sessions) {
            sessions.setTicketKeys(keys.toArray(OpenSslSessionTicketKey[]::new));
        }
    }

    private OpenSslSessionTicketKey fresh() {
        return new OpenSslSessionTicketKey(
                bytes(OpenSslSessionTicketKey.NAME_SIZE),
                bytes(OpenSslSessionTicketKey.HMAC_KEY_SIZE),
                bytes(OpenSslSessionTicketKey.AES_KEY_SIZE));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}

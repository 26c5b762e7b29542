package io.lyncedge.proxy.admin;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.Optional;

/**
 * Tries the one connection that the network policies forbid, to prove that they are enforced: TCP to the API server.
 * Nothing is sent.
 */
public final class PolicyProbe {
    private static final int TIMEOUT_MILLIS = 2_000;

    private final Optional<InetSocketAddress> forbidden;
    private volatile Optional<Result> last = Optional.empty();

    /**
     * Creates one that has not run.
     *
     * @param forbidden the API server; empty outside a cluster
     */
    public PolicyProbe(Optional<InetSocketAddress> forbidden) {
        this.forbidden = forbidden;
    }

    /** Tries once; blocks for at most two seconds. */
    public void run() {
        last = forbidden.map(address -> new Result(connects(address), Instant.now()));
    }

    /** Forgets the last result. */
    public void clear() {
        last = Optional.empty();
    }

    /** The last result. */
    public Optional<Result> last() {
        return last;
    }

    private static boolean connects(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, TIMEOUT_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * What one try found.
     *
     * @param connected the forbidden connection came about: the policies are not enforced
     * @param at when
     */
    public record Result(boolean connected, Instant at) {}
}

package io.lyncedge.simulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/** A program that tries TCP connections, to see what network policies let through: one line for each HOST:PORT given. */
public final class ConnectMain {
    private static final int PATIENCE_MILLIS = 2_000;

    private ConnectMain() {}

    /** Prints {@code HOST:PORT open}, {@code … refused} or {@code … silent}, in the given order. */
    public static void main(String[] targets) {
        Arrays.stream(targets)
                .parallel()
                .map(target -> target + " " + outcome(target))
                .forEachOrdered(System.out::println);
    }

    private static String outcome(String target) {
        int colon = target.lastIndexOf(':');
        int port = Integer.parseInt(target.substring(colon + 1));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(target.substring(0, colon), port), PATIENCE_MILLIS);
            return "open";
        } catch (SocketTimeoutException e) {
            return "silent";
        } catch (IOException e) {
            return "refused";
        }
    }
}

package io.lyncedge.simulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;

/** A program that stands for a server elsewhere: {@code RelayMain PORT=HOST:PORT ...} hands connections on. */
public final class RelayMain {
    private RelayMain() {}

    /** Prints {@code ready} and runs until it is killed. */
    public static void main(String[] mappings) throws IOException, InterruptedException {
        for (String mapping : mappings) {
            int equals = mapping.indexOf('=');
            int colon = mapping.lastIndexOf(':');
            InetSocketAddress target = new InetSocketAddress(
                    mapping.substring(equals + 1, colon), Integer.parseInt(mapping.substring(colon + 1)));
            Relay.start(Integer.parseInt(mapping.substring(0, equals)), target);
        }
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}

package io.lyncedge.simulator;

import io.lyncedge.simulator.pki.IssuedCertificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The simulator as a program: whole pools from the command line, for the demo and for trying things out. */
public final class SimulatorMain {

    private SimulatorMain() {}

    /** Starts what the options say and runs until SIGTERM. */
    public static void main(String[] arguments) throws InterruptedException {
        SimulatorOptions options;
        try {
            options = SimulatorOptions.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println("simulator: " + e.getMessage() + "\n" + SimulatorOptions.USAGE);
            System.exit(2);
            return;
        }
        List<SimulatedPool> pools = new ArrayList<>();
        System.out.println(run(options, pools));
        if (!pools.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> pools.forEach(SimulatedPool::close)));
            new CountDownLatch(1).await();
        }
    }

    /** Writes certificates and starts pools; returns the ready line. */
    static String run(SimulatorOptions options, List<SimulatedPool> pools) {
        PoolCertificates certificates = new PoolCertificates(options);
        StringBuilder ready = new StringBuilder("ready");
        for (PoolOption option : options.pools()) {
            SimulatedPool pool = new SimulatedPool(option.settings(options.timeScale()), options.bind());
            pools.add(pool);
            IssuedCertificate certificate = certificates.of(option);
            option.servers().forEach(fqdn -> ready.append(start(pool, option, fqdn, certificate)));
        }
        return ready.toString();
    }

    /** Starts one server; returns its part of the ready line. */
    private static String start(SimulatedPool pool, PoolOption option, String fqdn, IssuedCertificate certificate) {
        List<ListenerSpec> listeners = List.copyOf(option.listeners().values());
        SimulatedServer server = pool.start(new ServerSpec(fqdn, certificate, listeners, false));
        StringBuilder ports = new StringBuilder();
        option.listeners()
                .forEach((key, listener) -> ports.append(" %s.%s=%d".formatted(fqdn, key, server.port(listener))));
        return ports.toString();
    }
}

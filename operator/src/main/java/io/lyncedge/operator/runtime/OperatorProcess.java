package io.lyncedge.operator.runtime;

import io.lyncedge.operator.timer.ThreadTimer;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running operator. */
final class OperatorProcess implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(OperatorProcess.class);

    private final ThreadTimer timer = new ThreadTimer("lyncedge-timer");
    private final Leadership leadership = new Leadership(timer);
    private final OperatorMetrics metrics = new OperatorMetrics();
    private final ManagementServer management;

    private OperatorProcess(OperatorSettings settings) throws IOException {
        metrics.flag("lyncedge.operator.leader", "1 while this process holds the Lease", leadership::held);
        management = ManagementServer.start(
                settings.pod().managementPort(),
                new ManagementPages(
                        () -> Optional.of("starting"), () -> metrics.registry().scrape()));
    }

    /** Starts it and returns; whoever cannot start ends the process with 1. */
    static void run(OperatorSettings settings) {
        try {
            OperatorProcess process = new OperatorProcess(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(process::close, "lyncedge-stop"));
            LOGGER.info("management port {}", process.management.port());
        } catch (IOException e) {
            System.err.println(
                    "cannot bind the management port " + settings.pod().managementPort() + ": " + e.getMessage());
            System.exit(1);
        }
    }

    @Override
    public void close() {
        management.close();
        metrics.close();
        timer.close();
    }
}

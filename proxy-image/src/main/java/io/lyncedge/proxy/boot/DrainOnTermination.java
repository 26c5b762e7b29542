package io.lyncedge.proxy.boot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets SIGTERM and SIGINT drain a process and end it with exit code 0. */
public final class DrainOnTermination {
    private static final Logger LOGGER = LoggerFactory.getLogger(DrainOnTermination.class);

    private DrainOnTermination() {}

    /**
     * Arranges it. The virtual machine leaves its shutdown with 128 plus the signal's number unless a hook ends it: ending
     * as asked is no failure.
     */
    public static void of(ProxyProcess process) {
        Thread hook = new Thread(() -> end(process), "lyncedge-drain");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static void end(ProxyProcess process) {
        LOGGER.info("draining");
        int exitCode = process.drain()
                .handle((_, failure) -> failure == null ? 0 : failed(failure))
                .toCompletableFuture()
                .join();
        Runtime.getRuntime().halt(exitCode);
    }

    private static int failed(Throwable failure) {
        LOGGER.error("draining failed", failure);
        return 1;
    }
}

package io.lyncedge.cli.run;

import io.lyncedge.cli.input.InputProblem;
import io.lyncedge.cli.input.Inputs;
import io.lyncedge.cli.input.LoadedResource;
import io.lyncedge.cli.input.Reading;
import io.lyncedge.cli.input.ResourceFile;
import io.lyncedge.cli.plan.Planner;
import io.lyncedge.config.DrainConfig;
import io.lyncedge.proxy.boot.BoundAddresses;
import io.lyncedge.proxy.boot.DrainOnTermination;
import io.lyncedge.proxy.boot.ProxyProcess;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A proxy that serves, and the watch over what it serves by. */
public final class Session {
    private static final long LOOK_MILLIS = 250;

    /** The resolver keeps answers for at least 30 s; certificates may end at any time. */
    private static final int LOOKS_UNTIL_REFRESH = 40;

    private final ProxyProcess proxy;
    private final Planner planner;
    private final FileWatch watch;
    private final Served served;
    private final Journal journal;

    Session(ProxyProcess proxy, Planner planner, FileWatch watch, Served served, Journal journal) {
        this.proxy = proxy;
        this.planner = planner;
        this.watch = watch;
        this.served = served;
        this.journal = journal;
    }

    /** Prints the ready line, lets the access log begin, and says what is not as it should be. */
    public void announce(PrintStream out) {
        proxy.announce(out);
        journal.standing(served.planned());
    }

    /** Where the proxy listens now. */
    public BoundAddresses boundAddresses() {
        return proxy.boundAddresses();
    }

    /** Ends the proxy at once. */
    public void close() {
        proxy.close().toCompletableFuture().join();
    }

    /** Watches until the process is told to end, which drains and ends it. */
    public void watchUntilTermination() {
        CountDownLatch ending = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            ending.countDown();
                            DrainConfig drain = served.planned().plan().config().drain();
                            journal.draining(drain.propagationMillis() + drain.timeoutMillis());
                        },
                        "lyncedge-farewell"));
        DrainOnTermination.of(proxy);
        watchUntil(ending);
    }

    /** Watches until the latch is down. */
    void watchUntil(CountDownLatch ending) {
        try {
            for (int looks = 1; !ending.await(LOOK_MILLIS, TimeUnit.MILLISECONDS); looks++) {
                watch.look().ifPresent(this::take);
                if (looks % LOOKS_UNTIL_REFRESH == 0) {
                    served.refresh();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Reading<Inputs> reading) {
        Reading<LoadedResource> loaded = reading.then(ResourceFile::read).then(file -> {
            file.ignored().forEach(journal::note);
            return file.single();
        });
        switch (loaded) {
            case Reading.Bad<LoadedResource>(List<InputProblem> problems) -> journal.refused(problems);
            case Reading.Good<LoadedResource>(LoadedResource good) -> served.replace(planner.of(good));
        }
    }
}

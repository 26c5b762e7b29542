package io.lyncedge.proxy.boot;

import io.lyncedge.config.Bundle;
import io.lyncedge.config.ConfigProblem;
import io.lyncedge.config.WireFormats;
import io.lyncedge.proxy.admin.AdminServer;
import io.lyncedge.proxy.front.DrainPhase;
import io.lyncedge.proxy.route.Listener;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One running proxy: the traffic, its health checks, its admin listener. Used by the image's {@link Main} and by the
 * command line's {@code run} alike; it reads no file, no environment and no signal. Safe for use by several threads.
 */
public final class ProxyProcess {
    private final ProcessParts parts;
    private final Reloader reloader;
    private final AdminServer admin;
    private final Upkeep upkeep;
    private final AtomicBoolean ended = new AtomicBoolean();

    ProxyProcess(ProcessParts parts, Reloader reloader, AdminServer admin) {
        this.parts = parts;
        this.reloader = reloader;
        this.admin = admin;
        this.upkeep = Upkeep.of(reloader);
        upkeep.start();
    }

    /** Starts one with its first bundle. Returns when it listens. */
    public static StartResult start(ProxySettings settings, Bundle first) {
        return start(settings, WireFormats.CURRENT, first);
    }

    /** The same, but it reads these wire versions. */
    static StartResult start(ProxySettings settings, WireFormats formats, Bundle first) {
        return new ProcessStart(settings, formats).with(first);
    }

    /**
     * Serves by a new bundle, or says what is wrong with it and serves on by the old one. Must not be called on an event
     * loop.
     */
    public ReloadResult reload(Bundle bundle) {
        ReloadResult result = reloader.reload(bundle);
        upkeep.probeSoon();
        return result;
    }

    /** There is something new, but no bundle can be made of it: status says so, the old one serves on. */
    public void unreadable(ConfigProblem problem) {
        reloader.unreadable(problem);
    }

    /** Where it listens now. */
    public BoundAddresses boundAddresses() {
        return new BoundAddresses(
                parts.dataPlane().boundAddress(Listener.HTTPS),
                parts.dataPlane().boundAddress(Listener.HTTP),
                admin.address());
    }

    /** Prints the line {@code ready https=... http=... admin=...}, then lets the access log begin; call it once. */
    public void announce(PrintStream out) {
        out.println(boundAddresses().readyLine());
        out.flush();
        parts.meters().accessLog().start();
    }

    /**
     * Ends by the drain times of its configuration (proxy.md item 17).
     *
     * @return done when the last exchange is over and everything is closed
     */
    public CompletionStage<Void> drain() {
        return parts.dataPlane().drain().thenRun(this::end);
    }

    /** Ends at once, whatever is open. Must not be called on an event loop. */
    public CompletionStage<Void> close() {
        return parts.dataPlane().phase() == DrainPhase.OVER
                ? CompletableFuture.completedStage(null)
                : parts.dataPlane().close().thenRun(this::end);
    }

    private void end() {
        if (!ended.getAndSet(true)) {
            upkeep.stop();
            admin.close();
            parts.end();
        }
    }
}

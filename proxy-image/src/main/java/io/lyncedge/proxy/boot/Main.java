package io.lyncedge.proxy.boot;

import io.lyncedge.config.WireFormats;
import io.lyncedge.proxy.boot.SettingsReader.Settings;
import io.lyncedge.proxy.config.BundleDirectory;
import io.lyncedge.proxy.config.DirectoryContent;
import io.lyncedge.proxy.snapshot.TlsLibrary;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The image's entry point. It takes no arguments; its settings are environment variables:
 *
 * <ul>
 *   <li>{@code LYNCEDGE_BUNDLE}: directory of the bundle, looked at every second; required
 *   <li>{@code LYNCEDGE_HTTPS} ({@code *:443}), {@code LYNCEDGE_HTTP} ({@code *:80}), {@code LYNCEDGE_ADMIN} ({@code
 *       *:9901}): where to listen, {@code ADDRESS:PORT}, {@code [ADDRESS]:PORT} or {@code *:PORT}
 *   <li>{@code LYNCEDGE_WORKERS}: event loops; by default as many as there are processors
 *   <li>{@code LYNCEDGE_LOG_LEVEL} ({@code info}): level of the operational log
 *   <li>{@code KUBERNETES_SERVICE_HOST} and {@code KUBERNETES_SERVICE_PORT}: what the policy probe tries to reach
 * </ul>
 *
 * <p>It prints {@code ready https=... http=... admin=...} to stdout when it listens, then the access log; the operational
 * log goes to stderr. SIGTERM drains, and it ends with 0. If it cannot start it says why on stderr and ends with 1.
 */
public final class Main {
    private static final int POLL_SECONDS = 1;

    private Main() {}

    /** Starts the process. */
    public static void main(String[] arguments) {
        start(WireFormats.CURRENT);
    }

    /** Starts the process as one of a build that reads these wire versions; tests have a release to come. */
    public static void start(WireFormats formats) {
        // It loads on another processor while the settings and the bundle are read; so does the log, which it needs.
        var _ = CompletableFuture.runAsync(TlsLibrary::choose);
        switch (SettingsReader.read(System.getenv(), Runtime.getRuntime().availableProcessors())) {
            case Settings.Valid valid -> run(valid, formats);
            case Settings.Invalid(List<String> problems) -> fail(problems);
        }
    }

    private static void run(Settings.Valid settings, WireFormats formats) {
        BundleDirectory directory = new BundleDirectory(settings.bundle());
        switch (directory.poll()) {
            case DirectoryContent.Changed changed ->
                watch(directory, ProxyProcess.start(settings.process(), formats, changed.bundle()));
            case DirectoryContent.Unreadable unreadable ->
                fail(List.of(unreadable.problem().toString()));
            case DirectoryContent.Unchanged _ ->
                fail(List.of(settings.bundle() + " changes while it is read: start again"));
        }
    }

    private static void watch(BundleDirectory directory, StartResult result) {
        switch (result) {
            case StartResult.Started(ProxyProcess process) -> {
                DrainOnTermination.of(process);
                process.announce(System.out);
                watch(new BundleWatch(directory, process));
            }
            case StartResult.Refused(var problems) ->
                fail(problems.stream().map(Object::toString).toList());
            case StartResult.NotBound(List<String> reasons) -> fail(reasons);
        }
    }

    private static void watch(BundleWatch watch) {
        Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("lyncedge-bundle").daemon().factory())
                .scheduleWithFixedDelay(watch, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
    }

    private static void fail(List<String> reasons) {
        reasons.forEach(System.err::println);
        System.exit(1);
    }
}

package io.lyncedge.cli.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process {@code lyncedge run}, as a user starts it. */
final class RunProcess implements Front {

    private static final long PATIENCE_SECONDS = 180;
    private static final Pattern READY = Pattern.compile("ready https=(\\S+) http=(\\S+) admin=(\\S+)");

    private final Process process;
    private final InetSocketAddress wantedHttp;
    private final Matcher ready;

    private RunProcess(Process process, InetSocketAddress wantedHttp, Matcher ready) {
        this.process = process;
        this.wantedHttp = wantedHttp;
        this.ready = ready;
    }

    /** Starts it on free ports and waits for its ready line. */
    static RunProcess start(Path resource, Path secrets, List<String> connectTo) throws Exception {
        InetSocketAddress http = freePort();
        List<String> arguments =
                new ArrayList<>(List.of("run", "-f", resource.toString(), "--secrets", secrets.toString()));
        arguments.addAll(List.of("--https", "127.0.0.1:0", "--admin", "127.0.0.1:0"));
        arguments.addAll(List.of("--http", "127.0.0.1:" + http.getPort()));
        connectTo.forEach(mapping -> arguments.addAll(List.of("--connect-to", mapping)));
        Process process = Launcher.lyncedge(arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        CompletableFuture<Matcher> ready = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> drain(process.inputReader(), ready));
        try {
            return new RunProcess(process, http, ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    @Override
    public InetSocketAddress https() {
        return bound(1).orElseThrow();
    }

    @Override
    public Optional<InetSocketAddress> http() {
        return bound(2);
    }

    /** Where the plain listener would be bound. */
    InetSocketAddress wantedHttp() {
        return wantedHttp;
    }

    @Override
    public InetSocketAddress admin() {
        return bound(3).orElseThrow();
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Waits for the end and returns the exit code. */
    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("lyncedge run did not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Optional<InetSocketAddress> bound(int group) {
        String text = ready.group(group);
        int colon = text.lastIndexOf(':');
        return text.equals("-")
                ? Optional.empty()
                : Optional.of(
                        new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1))));
    }

    private static InetSocketAddress freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), probe.getLocalPort());
        }
    }

    private static void drain(BufferedReader output, CompletableFuture<Matcher> ready) {
        try (output) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher matcher = READY.matcher(line);
                if (matcher.matches()) {
                    ready.complete(matcher);
                }
            }
            ready.completeExceptionally(new IllegalStateException("lyncedge run ended before it was ready"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }
}

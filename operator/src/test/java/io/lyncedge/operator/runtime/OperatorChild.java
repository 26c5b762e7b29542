package io.lyncedge.operator.runtime;

import io.lyncedge.operator.fixture.TestNameServer;
import io.lyncedge.operator.fixture.api.ApiServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The operator in a process of its own, with the options of its image; its log goes to {@code target}. */
final class OperatorChild implements AutoCloseable {
    private static final String PORT = "management port ";

    private final Process process;
    private final Path log;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    /**
     * Where it runs.
     *
     * @param adminPort of the proxies
     */
    record Around(ApiServer server, TestNameServer names, int adminPort) {}

    private OperatorChild(Process process, String pod) {
        this.process = process;
        this.log = Path.of("target", pod + ".log");
    }

    /** Starts it; the API server knows it by the name of its pod. */
    static OperatorChild start(Around around, String pod, Duration lease) {
        return start(pod, List.of(), around, lease);
    }

    /** Starts one that goes on when it has lost the Lease, as no release does. */
    static OperatorChild startStaying(Around around, String pod, Duration lease) {
        return start(pod, List.of(OperatorProgram.STAYS), around, lease);
    }

    private static OperatorChild start(String pod, List<String> more, Around around, Duration lease) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@jvm.options",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OperatorProgram.class.getName(),
                around.server().config(pod).getMasterUrl(),
                String.valueOf(around.names().resolver().getAddress().getPort()),
                String.valueOf(around.adminPort()),
                pod,
                String.valueOf(lease.toSeconds())));
        command.addAll(more);
        try {
            OperatorChild child = new OperatorChild(
                    new ProcessBuilder(command).redirectErrorStream(true).start(), pod);
            // A test that fails before it can close it must not leave it behind.
            Runtime.getRuntime().addShutdownHook(new Thread(child::close));
            Thread.ofVirtual().start(child::writeLog);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeLog() {
        try (BufferedReader lines = process.inputReader();
                var file = Files.newBufferedWriter(log)) {
            for (Optional<String> line = next(lines); line.isPresent(); line = next(lines)) {
                line.filter(text -> text.startsWith(PORT))
                        .map(text -> Integer.valueOf(text.substring(PORT.length())))
                        .ifPresent(port::complete);
                file.append(line.get()).append('\n');
                file.flush();
            }
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
    }

    private static Optional<String> next(BufferedReader lines) throws IOException {
        return Optional.ofNullable(lines.readLine());
    }

    long pid() {
        return process.pid();
    }

    /** Where it is managed; waits until it watches its resources. */
    int managementPort() {
        try {
            return port.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the operator does not start", e);
        }
    }

    /** How many lines of its log have this in them so far. */
    long logged(String text) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(text)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it runs, or is stopped. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Sends it a signal: KILL, STOP, CONT, TERM. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no signal " + name, e);
        }
    }

    /** What it ended with; empty if it has not ended in this time. */
    OptionalInt exitCode(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)
                    ? OptionalInt.of(process.exitValue())
                    : OptionalInt.empty();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

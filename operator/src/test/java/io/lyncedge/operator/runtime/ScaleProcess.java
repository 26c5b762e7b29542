package io.lyncedge.operator.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The operator in a process of its own, of 256 MiB of heap, and what is measured of it. */
final class ScaleProcess implements AutoCloseable {
    private static final String PORT = "management port ";

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final HttpClient http = HttpClient.newHttpClient();

    ScaleProcess(ScaleWorld world) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        process = new ProcessBuilder(
                        java.toString(),
                        "@jvm.options",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ScaleOperator.class.getName(),
                        world.server.config("x").getMasterUrl(),
                        String.valueOf(world.nameServer.resolver().getAddress().getPort()),
                        String.valueOf(world.fleet.adminPort()))
                .redirectErrorStream(true)
                .start();
        Thread.ofVirtual().start(this::log);
    }

    private void log() {
        try (BufferedReader lines = process.inputReader();
                var log = Files.newBufferedWriter(Path.of("target", "scale-operator.log"))) {
            for (Optional<String> line = next(lines); line.isPresent(); line = next(lines)) {
                line.filter(text -> text.startsWith(PORT))
                        .map(text -> Integer.valueOf(text.substring(PORT.length())))
                        .ifPresent(port::complete);
                log.append(line.get()).append('\n');
                log.flush();
            }
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
    }

    private static Optional<String> next(BufferedReader lines) throws IOException {
        return Optional.ofNullable(lines.readLine());
    }

    /** Whether it runs; it ends when it loses the Lease. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Heap that is in use after a collection, in MiB. */
    long heapMebibytes() {
        collect();
        return Math.round(sum("jvm_memory_used_bytes{area=\"heap\"") / (1 << 20));
    }

    /** Threads of the platform. */
    long threads() {
        return Math.round(sum("jvm_threads_live_threads"));
    }

    /** Open sockets. */
    long sockets() {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return descriptors.filter(ScaleProcess::isSocket).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException _) {
            return false;
        }
    }

    private double sum(String metric) {
        return metrics().stream()
                .filter(line -> line.startsWith(metric))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private List<String> metrics() {
        try {
            URI uri = URI.create("http://localhost:" + port.get(60, TimeUnit.SECONDS) + "/metrics");
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofLines())
                    .body()
                    .toList();
        } catch (IOException | InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the operator does not answer", e);
        }
    }

    private void collect() {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no collection", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        http.close();
    }
}

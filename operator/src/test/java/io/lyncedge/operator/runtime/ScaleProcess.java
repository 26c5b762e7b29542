package io.lyncedge.operator.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The operator in a process of its own, and what is measured of it. */
final class ScaleProcess implements AutoCloseable {
    /** Identity of the process. */
    static final String POD = "operator-1";

    private final OperatorChild process;
    private final HttpClient http = HttpClient.newHttpClient();

    ScaleProcess(ScaleWorld world) {
        process = OperatorChild.start(
                new OperatorChild.Around(world.server, world.nameServer, world.fleet.adminPort()),
                POD,
                LeasePeriods.STANDARD.lease());
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
            URI uri = URI.create("http://localhost:" + process.managementPort() + "/metrics");
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofLines())
                    .body()
                    .toList();
        } catch (IOException | InterruptedException e) {
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
        process.close();
        http.close();
    }
}

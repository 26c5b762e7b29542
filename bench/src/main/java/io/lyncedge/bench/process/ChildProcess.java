package io.lyncedge.bench.process;

import io.lyncedge.bench.plan.BenchFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process of the bench. Its standard output is a pipe that is read and thrown away, as a container engine would read
 * it; its standard error is a file. It ends with the bench, even if that is interrupted.
 */
public final class ChildProcess implements AutoCloseable {
    private static final long SECONDS_TO_END = 20;

    private final String name;
    private final Process process;
    private final Path errors;
    private final Thread atExit;

    private ChildProcess(String name, Process process, Path errors) {
        this.name = name;
        this.process = process;
        this.errors = errors;
        this.atExit = new Thread(process::destroy);
    }

    /** Starts {@code command}; {@code directory} is its working directory and holds {@code NAME.err}. */
    public static ChildProcess start(String name, Path directory, List<String> command) {
        return start(name, directory, command, Map.of());
    }

    /** The same, with variables added to the environment of the bench. */
    public static ChildProcess start(
            String name, Path directory, List<String> command, Map<String, String> environment) {
        Path errors = directory.resolve(name + ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            ChildProcess child = new ChildProcess(name, process, errors);
            Runtime.getRuntime().addShutdownHook(child.atExit);
            Thread.ofVirtual().start(() -> drain(process.getInputStream()));
            return child;
        } catch (IOException e) {
            throw new BenchFailure(name + " does not start: " + e.getMessage(), e);
        }
    }

    /** The processes from this one down. */
    public ProcessTree tree() {
        return new ProcessTree(process.pid());
    }

    /** Fails the run with the end of what it wrote to standard error, if the process is no longer there. */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new BenchFailure(name + " ended with " + process.exitValue() + ": " + lastErrorLine());
        }
    }

    /** Asks the process to end (SIGTERM) and waits for it; kills it when it does not. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String lastErrorLine() {
        try (var lines = Files.lines(errors, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank()).reduce("(no message)", (_, line) -> line);
        } catch (IOException | UncheckedIOException e) {
            return "(" + errors + " is not readable)";
        }
    }

    private static void drain(InputStream output) {
        try (output) {
            output.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The process ended.
        }
    }
}

package io.lyncedge.proxy.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.Bundle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The image's main class in a virtual machine of its own. */
final class ImageProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private ImageProcess(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it with a bundle directory, on free ports; its stderr goes to a file. */
    static ImageProcess start(Path bundle, Path errors, Map<String, String> environment) throws IOException {
        List<String> options = List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
        return launch(command(options), bundle, errors, environment);
    }

    /**
     * Starts it with the options of the image and some more.
     *
     * @param descriptors the most that it may have open
     */
    static ImageProcess startLimited(int descriptors, List<String> more, Path bundle, Path errors) throws IOException {
        List<String> options = new ArrayList<>(List.of("@" + System.getProperty("basedir") + "/jvm.options"));
        options.addAll(more);
        List<String> limited =
                new ArrayList<>(List.of("sh", "-c", "ulimit -n " + descriptors + "; exec \"$@\"", "limited"));
        limited.addAll(command(options));
        return launch(limited, bundle, errors, Map.of());
    }

    private static List<String> command(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        return command;
    }

    private static ImageProcess launch(List<String> command, Path bundle, Path errors, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(errors.toFile());
        builder.environment().put("LYNCEDGE_BUNDLE", bundle.toString());
        builder.environment().put("LYNCEDGE_HTTPS", "127.0.0.1:0");
        builder.environment().put("LYNCEDGE_HTTP", "127.0.0.1:0");
        builder.environment().put("LYNCEDGE_ADMIN", "127.0.0.1:0");
        builder.environment().put("LYNCEDGE_WORKERS", "1");
        builder.environment().putAll(environment);
        return new ImageProcess(builder.start());
    }

    /** Writes a bundle as a plain directory. */
    static void write(Bundle bundle, Path directory) {
        bundle.files().forEach((name, content) -> {
            try {
                Files.write(directory.resolve(name), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The next line of stdout; empty text at its end. */
    String line() throws IOException {
        String line = out.readLine();
        return line == null ? "" : line;
    }

    /** A port of the ready line. */
    static int port(String readyLine, String listener) {
        Matcher matcher =
                Pattern.compile(listener + "=127\\.0\\.0\\.1:([0-9]+)").matcher(readyLine);
        assertThat(matcher.find()).as(readyLine).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    /** Its number in the system. */
    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

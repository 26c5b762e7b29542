package io.lyncedge.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.StatusClient;
import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A proxy as a pod runs it: a virtual machine of its own over a mounted bundle, on free ports of loopback. */
final class ProxyChild implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready https=\\S+:(\\d+) http=\\S+ admin=\\S+:(\\d+)");
    private static final Predicate<String> TESTS =
            entry -> entry.endsWith("test-classes") || entry.endsWith("-tests.jar");

    private final Process process;
    private final Matcher ready;

    private ProxyChild(Process process, Matcher ready) {
        this.process = process;
        this.ready = ready;
    }

    /** The one that is shipped, without any class of a test. */
    static ProxyChild shipped(Path mount) throws IOException {
        return start(io.lyncedge.proxy.boot.Main.class, TESTS.negate(), mount);
    }

    /** One of the release after it. */
    static ProxyChild ofNextRelease(Path mount) throws IOException {
        return start(ProxyOfNextRelease.class, _ -> true, mount);
    }

    private static ProxyChild start(Class<?> main, Predicate<String> classPath, Path mount) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(classPath),
                main.getName()));
        builder.environment().put("LYNCEDGE_BUNDLE", mount.toString());
        List.of("LYNCEDGE_HTTPS", "LYNCEDGE_HTTP", "LYNCEDGE_ADMIN")
                .forEach(listener -> builder.environment().put(listener, "127.0.0.1:0"));
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Matcher ready = READY.matcher(String.valueOf(process.inputReader().readLine()));
        assertThat(ready.find()).as("it starts").isTrue();
        return new ProxyChild(process, ready);
    }

    private static String classPath(Predicate<String> entries) {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entries)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What it answers to the operator. */
    PodAnswer answer() {
        return new StatusClient(Integer.parseInt(ready.group(2))).ask("127.0.0.1");
    }

    /** Status of a request that it relays. */
    int status(String host) throws IOException {
        try (RawClient client = RawClient.tls(Integer.parseInt(ready.group(1)), ClientTls.sni(host))) {
            return client.exchange("GET /x HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                    .status();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
